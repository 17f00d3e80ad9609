import { isBelow, type Band } from './arc-path.ts'
import { GAP, markSector, type RingRows } from './rows.ts'
import { FULL_TURN, type Sector } from './time-axis.ts'
import type { WheelInput } from './wheel-input.ts'

export type ToPlace = { id: string; title: string; days: Sector }

/** Where a mark stands, and its title: null where the row has no room for it. */
export type Placed = { id: string; row: number; band: Band; mark: Sector; title: Title | null }
/** `held`: the end of its sector that stands by the mark. */
export type Title = { text: string; size: number; sector: Sector; held: 'from' | 'to' }

type Untitled = Omit<Placed, 'title'> & { text: string }

/** Free before and after a title. */
const PADDING = 4
/** The size of a title, by the height of its row; below the smallest there is none. */
const TITLE_SIZE = { smallest: 9, largest: 12, ofRow: 0.75 }

/** Puts the marks of one ring into its rows, and their titles beside or into them; nothing ever overlaps. */
export function placeMarks(
  entries: readonly ToPlace[],
  { rows, shortestMark }: RingRows,
  textWidth: WheelInput['textWidth'],
): Placed[] {
  const inRows: Untitled[][] = rows.map(() => [])
  // In the order in which they begin at the ring's inner edge, where the rows were reckoned (rows.ts) to be enough.
  const edge = rows.at(-1)?.inner ?? 1
  const beginning = ({ days }: ToPlace) => markSector(days, edge, shortestMark).from
  const byBeginning = entries.toSorted((a, b) => beginning(a) - beginning(b) || a.id.localeCompare(b.id))
  for (const { id, title, days } of byBeginning) {
    const free = rows.map((band, row) => {
      const mark = markSector(days, band.inner, shortestMark)
      const last = inRows[row]?.at(-1)?.mark.to
      const room = last === undefined ? Infinity : mark.from - last - GAP / band.inner
      return { id, text: title, row, band, mark, room }
    })
    // Where it has been free longest: so the row before it has room for a title.
    const best = free.reduce((one, other) => (other.room > one.room ? other : one))
    const { room: _room, ...placed } = best
    inRows[best.row]?.push(placed)
  }
  return inRows.flatMap((row) => withTitles(row, textWidth))
}

function withTitles(row: readonly Untitled[], textWidth: WheelInput['textWidth']): Placed[] {
  let taken = 0
  return row.map(({ text, ...placed }, at) => {
    const { band, mark } = placed
    const size = Math.min((band.outer - band.inner) * TITLE_SIZE.ofRow, TITLE_SIZE.largest)
    const next = row[at + 1]?.mark.from ?? FULL_TURN
    const length = textWidth(text, size)
    const found =
      size < TITLE_SIZE.smallest ? null : titlePlace(mark, band, { from: taken, to: next }, length)
    taken = Math.max(mark.to, found?.sector.to ?? 0) + GAP / band.inner
    return { ...placed, title: found === null ? null : { text, size, ...found } }
  })
}

/**
 * In the mark where it is long enough; else after it, up to the next; else before it, from the last. `free`: from what
 * stands before in the row to what stands after. Null where the title fits nowhere.
 */
function titlePlace(
  mark: Sector,
  band: Band,
  free: Sector,
  length: number,
): Pick<Title, 'sector' | 'held'> | null {
  // Towards the hub letters have the least room: a title that fits there fits.
  const [long, padding, gap] = [length / band.inner, PADDING / band.inner, GAP / band.inner]
  // Below, a line is read against the clock: in a mark it begins where the mark ends.
  const inside = isBelow((mark.from + mark.to) / 2)
    ? { from: mark.to - padding - long, held: 'to' as const }
    : { from: mark.from + padding, held: 'from' as const }
  const places = [
    { ...inside, room: mark.to - mark.from },
    { from: mark.to + padding, held: 'from' as const, room: free.to - gap - mark.to },
    { from: mark.from - padding - long, held: 'to' as const, room: mark.from - free.from },
  ]
  const found = places.find(({ room }) => room >= long + 2 * padding)
  if (found === undefined) return null
  return { sector: { from: found.from, to: found.from + long }, held: found.held }
}
