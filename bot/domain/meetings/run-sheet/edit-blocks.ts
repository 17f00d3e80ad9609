import { type Block, endOf, MINUTES_OF_DAY } from './run-sheet.ts'

type Blocks = readonly Block[]

/**
 * Changes of the plan's times. Blocks keep their order, in which no start comes before the one above it; whatever moves a block
 * moves all that comes after it as far. Null: that cannot be done, since something would begin before the day, end after it, come
 * before what stands above it, or because there is no such block.
 */

/** The block lasts so long; what comes after it follows. */
export function changeLength(blocks: Blocks, blockId: string, minutes: number): Block[] | null {
  const at = placeOf(blocks, blockId)
  const block = blocks[at]
  if (block === undefined || minutes < 0) return null
  const by = minutes - block.minutes
  return withinDay([...blocks.slice(0, at), { ...block, minutes }, ...shifted(blocks.slice(at + 1), by)])
}

/** The block starts then; what comes after it follows. */
export function moveStart(blocks: Blocks, blockId: string, start: number): Block[] | null {
  const at = placeOf(blocks, blockId)
  const block = blocks[at]
  if (block === undefined) return null
  return withinDay([...blocks.slice(0, at), ...shifted(blocks.slice(at), start - block.start)])
}

/** The block comes at another place in the order. Breaks in time stay between the same places. */
export function reorder(blocks: Blocks, blockId: string, to: number): Block[] | null {
  const at = placeOf(blocks, blockId)
  const block = blocks[at]
  const first = blocks[0]
  if (block === undefined || first === undefined || to < 0 || to >= blocks.length) return null
  const gaps = blocks.slice(1).map((next, before) => next.start - endOf(blocks[before] ?? next))
  const order = blocks.toSpliced(at, 1).toSpliced(to, 0, block)
  let free = first.start
  let above = 0
  const laid = order.map((each, place) => {
    // What overlapped a longer block does not begin before a shorter one.
    const start = place === 0 ? free : Math.max(free + (gaps[place - 1] ?? 0), above)
    above = start
    free = start + each.minutes
    return { ...each, start }
  })
  return withinDay(laid)
}

/**
 * A new block at that place, right after the one above it, whatever start it has; alone on the sheet it keeps its own. What comes
 * after it moves as far as it must.
 */
export function insertBlock(blocks: Blocks, at: number, block: Block): Block[] | null {
  const before = blocks.slice(0, at)
  const after = blocks.slice(at)
  const above = before.at(-1)
  const next = after[0]
  const start = above === undefined ? (next?.start ?? block.start) : endOf(above)
  const placed = { ...block, start }
  const by = next === undefined ? 0 : Math.max(0, endOf(placed) - next.start)
  return withinDay([...before, placed, ...shifted(after, by)])
}

/** What comes after it moves up by its length. No session has the same groups as one that is gone. */
export function removeBlock(blocks: Blocks, blockId: string): Block[] | null {
  const at = placeOf(blocks, blockId)
  const block = blocks[at]
  if (block === undefined) return null
  const after = blocks.slice(at + 1)
  const by = Math.min(block.minutes, Math.max(0, (after[0]?.start ?? 0) - block.start))
  return [...blocks.slice(0, at), ...shifted(after, -by)].map((each) =>
    each.session?.sameGroupsAs === blockId
      ? { ...each, session: { ...each.session, sameGroupsAs: null } }
      : each,
  )
}

/** The whole plan, so many minutes later; earlier for a negative number. */
export const moveAll = (blocks: Blocks, by: number): Block[] | null => withinDay(shifted(blocks, by))

const placeOf = (blocks: Blocks, blockId: string): number => {
  const at = blocks.findIndex(({ id }) => id === blockId)
  return at < 0 ? blocks.length : at
}

const shifted = (blocks: Blocks, by: number): Block[] =>
  blocks.map((block) => ({ ...block, start: block.start + by }))

function withinDay(blocks: Block[]): Block[] | null {
  const fits = blocks.every((block, at) => {
    const above = blocks[at - 1]?.start ?? 0
    return block.start >= above && block.start < MINUTES_OF_DAY && endOf(block) <= MINUTES_OF_DAY
  })
  return fits ? blocks : null
}
