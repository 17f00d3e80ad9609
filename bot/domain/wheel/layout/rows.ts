import type { Band } from './arc-path.ts'
import { FULL_TURN, type Sector } from './time-axis.ts'

/** A ring's place: its rows from the outermost inwards, and how long its marks are at the least. */
export type RingRows = { id: string; shortestMark: number } & Band & { rows: Band[] }

/** Long enough for a number of two digits; where so many marks would make the rows too low, just to be seen. */
const SHORTEST_MARKS = [9, 5] as const
/** A row as low as this still holds a title in the smallest letters; more rows than that help no title. */
const READABLE_ROW = 12
/** Free on both sides of a mark together. */
export const GAP = 3
/** A row is no higher, however few there are: what is left makes the hub larger. */
const HIGHEST_ROW = 40
/** Between two rings, and for all of them together. */
const RING_GAP = { each: 2, all: 60 }

/** The sector that a mark takes at a distance from the middle: its days, or more where they are too short to be seen. */
export function markSector({ from, to }: Sector, radius: number, shortestMark: number): Sector {
  const least = shortestMark / radius
  if (to - from >= least) return { from, to }
  const begins = Math.min(Math.max((from + to - least) / 2, 0), FULL_TURN - least)
  return { from: begins, to: begins + least }
}

/** How many marks lie beside each other at most, drawn at that distance: the least number of rows for them. */
export function depthAt(radius: number, sectors: readonly Sector[], shortestMark: number): number {
  const edges = sectors.flatMap((sector) => {
    const { from, to } = markSector(sector, radius, shortestMark)
    return [
      { at: from, by: 1 },
      { at: to + GAP / radius, by: -1 },
    ]
  })
  // Where one ends another may begin.
  edges.sort((a, b) => a.at - b.at || a.by - b.by)
  let depth = 0
  let deepest = 0
  for (const { by } of edges) deepest = Math.max(deepest, (depth += by))
  return deepest
}

/**
 * Divides the space between hub and rim among the rings: to each the rows that its marks need, and more where titles would
 * find no room otherwise. `untitledIn` counts the titles that do not fit into a ring as it would be.
 */
export function divideRows(
  rings: readonly Ring[],
  space: Band,
  untitledIn: (ring: RingRows) => number,
): RingRows[] {
  const oneEach = rings.map(() => 1)
  const [long, short] = SHORTEST_MARKS
  const roomy = withNeeded(rings, oneEach, space, long)
  const needed = isReadable(roomy) ? roomy : withNeeded(rings, oneEach, space, short)

  const untitled = (divided: RingRows[]) => divided.map(untitledIn)
  let best = { divided: needed, left: sum(untitled(needed)) }
  let current = needed
  for (let misses = 0; best.left > 0 && misses < PATIENCE;) {
    const counts = untitled(current)
    const worst = counts.indexOf(Math.max(...counts))
    const rows = current.map((ring, at) => ring.rows.length + (at === worst ? 1 : 0))
    current = withNeeded(rings, rows, space, needed[0]?.shortestMark ?? short)
    if (!isReadable(current)) break
    const left = sum(untitled(current))
    misses = left < best.left ? 0 : misses + 1
    if (left < best.left) best = { divided: current, left }
  }
  return best.divided
}

/** So many rows more may help nobody before the rest is left to the legend. */
const PATIENCE = 3

type Ring = { id: string; sectors: readonly Sector[] }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** At least so many rows; more where a ring lies so near the hub that its marks need them. */
function withNeeded(
  rings: readonly Ring[],
  atLeast: readonly number[],
  space: Band,
  shortestMark: number,
): RingRows[] {
  const divided = divide(rings, atLeast, space).map((ring) => ({ ...ring, shortestMark }))
  const needed = divided.map(({ inner, rows }, at) =>
    Math.max(rows.length, depthAt(inner, rings[at]?.sectors ?? [], shortestMark)),
  )
  // Rows are only ever added, so this ends; a ring with a row for every mark needs no more.
  return needed.every((count, at) => count === atLeast[at])
    ? divided
    : withNeeded(rings, needed, space, shortestMark)
}

function divide(
  rings: readonly Ring[],
  counts: readonly number[],
  space: Band,
): Omit<RingRows, 'shortestMark'>[] {
  const gap = Math.min(RING_GAP.each, RING_GAP.all / rings.length)
  const height = space.outer - space.inner - gap * rings.length
  const all = sum(counts)
  const each = Math.min(height / all, HIGHEST_ROW)
  let outer = space.outer
  return rings.map(({ id }, at) => {
    const count = counts[at] ?? 1
    const top = outer
    outer -= count * each + gap
    const rows = Array.from({ length: count }, (_, row) => ({
      outer: top - row * each,
      inner: top - (row + 1) * each,
    }))
    return { id, outer: top, inner: top - count * each, rows }
  })
}

const isReadable = ([ring]: readonly RingRows[]): boolean =>
  ring !== undefined && (ring.outer - ring.inner) / ring.rows.length >= READABLE_ROW
