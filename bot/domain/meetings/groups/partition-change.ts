import { beyond, exchange, type Partition, put, type Standing } from './partition.ts'

/** What a change would cost: below zero it makes things better. Written into again and again, so that nothing is allocated. */
export type Change = { hard: number; soft: number }

export const isBetter = ({ hard, soft }: Change): boolean => hard < 0 || (hard === 0 && soft < -EPSILON)
/** Weights of instances may be fractions, whose sums round. */
const EPSILON = 1e-7

/** Whether the first costs less, level by level. */
export const isBelow = (one: Standing, other: Standing): boolean =>
  isBetter({ hard: one.hard - other.hard, soft: one.soft - other.soft })

/** Weighs putting a unit into another group. */
export function weighTransfer(p: Partition, s: Standing, unit: number, to: number, into: Change): void {
  const from = s.groupOf[unit] as number
  const { groups } = p
  const size = p.sizeOf[unit] as number
  let hard =
    p.sizeWeight *
    (beyond(p, from, (s.size[from] as number) - size) -
      beyond(p, from, s.size[from] as number) +
      beyond(p, to, (s.size[to] as number) + size) -
      beyond(p, to, s.size[to] as number))
  let soft = (p.place[unit * groups + to] as number) - (p.place[unit * groups + from] as number)
  if (p.weight !== null)
    soft += (s.pull[unit * groups + to] as number) - (s.pull[unit * groups + from] as number)
  for (let at = p.markStart[unit] as number; at < (p.markStart[unit + 1] as number); at++) {
    const mark = p.mark[at] as number
    const many = p.markCount[at] as number
    const more = marksMoved(s, mark, many, from, to, groups)
    hard += (p.markHard[mark] as number) * more
    soft += (p.markSoft[mark] as number) * more
  }
  hard += p.leaderWeight * leaderChange(s, from, to, p.leads[unit] as number)
  hard += pairsMoved(p, s, unit, from, to, -1)
  into.hard = hard
  into.soft = soft
}

/** Weighs two units of different groups changing places. */
export function weighSwap(p: Partition, s: Standing, one: number, other: number, into: Change): void {
  const from = s.groupOf[one] as number
  const to = s.groupOf[other] as number
  const { groups, weight } = p
  let hard = 0
  const size = (p.sizeOf[one] as number) - (p.sizeOf[other] as number)
  if (size !== 0) {
    const here = s.size[from] as number
    const there = s.size[to] as number
    hard +=
      p.sizeWeight *
      (beyond(p, from, here - size) -
        beyond(p, from, here) +
        beyond(p, to, there + size) -
        beyond(p, to, there))
  }
  const a = one * groups
  const b = other * groups
  let soft =
    (p.place[a + to] as number) -
    (p.place[a + from] as number) +
    (p.place[b + from] as number) -
    (p.place[b + to] as number)
  if (weight !== null) {
    soft +=
      (s.pull[a + to] as number) -
      (s.pull[a + from] as number) +
      (s.pull[b + from] as number) -
      (s.pull[b + to] as number) -
      2 * (weight[one * p.units + other] as number)
  }
  into.hard = hard
  into.soft = soft
  if (p.weightsAlone) return
  const oneEnd = p.markStart[one + 1] as number
  const otherStart = p.markStart[other] as number
  const otherEnd = p.markStart[other + 1] as number
  for (let at = p.markStart[one] as number; at < oneEnd; at++) {
    const mark = p.mark[at] as number
    const many = (p.markCount[at] as number) - countIn(p, mark, otherStart, otherEnd)
    if (many === 0) continue
    const more = marksMoved(s, mark, many, from, to, groups)
    hard += (p.markHard[mark] as number) * more
    soft += (p.markSoft[mark] as number) * more
  }
  for (let at = otherStart; at < otherEnd; at++) {
    const mark = p.mark[at] as number
    if (countIn(p, mark, p.markStart[one] as number, oneEnd) > 0) continue
    const more = marksMoved(s, mark, p.markCount[at] as number, to, from, groups)
    hard += (p.markHard[mark] as number) * more
    soft += (p.markSoft[mark] as number) * more
  }
  hard += p.leaderWeight * leaderChange(s, from, to, (p.leads[one] as number) - (p.leads[other] as number))
  hard += pairsMoved(p, s, one, from, to, other) + pairsMoved(p, s, other, to, from, one)
  into.hard = hard
  into.soft = soft
}

/** Does what has been weighed. */
export function transfer(p: Partition, s: Standing, unit: number, to: number, change: Change): void {
  put(p, s, unit, to)
  s.hard += change.hard
  s.soft += change.soft
}

export function swap(p: Partition, s: Standing, one: number, other: number, change: Change): void {
  exchange(p, s, one, other)
  s.hard += change.hard
  s.soft += change.soft
}

/** How many more pairs of a mark sit together when `many` of it go from one group to another; `many` may be negative. */
function marksMoved(
  { marked }: Standing,
  mark: number,
  many: number,
  from: number,
  to: number,
  groups: number,
): number {
  const here = marked[mark * groups + from] as number
  const there = marked[mark * groups + to] as number
  return many * (there - here + many)
}

function countIn(p: Partition, mark: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (p.mark[at] === mark) return p.markCount[at] as number
  return 0
}

/** How many more groups are without a leader when `many` leaders go. */
function leaderChange({ leaders }: Standing, from: number, to: number, many: number): number {
  if (many === 0) return 0
  const here = leaders[from] as number
  const there = leaders[to] as number
  return none(here - many) - none(here) + none(there + many) - none(there)
}
const none = (leaders: number): number => (leaders === 0 ? 1 : 0)

/** The hard cost of a unit's pairs when it goes; the pair with `partner`, who goes the other way, stays as it is. */
function pairsMoved(
  p: Partition,
  s: Standing,
  unit: number,
  from: number,
  to: number,
  partner: number,
): number {
  let hard = 0
  for (let at = p.pairStart[unit] as number; at < (p.pairStart[unit + 1] as number); at++) {
    const other = p.pairWith[at] as number
    if (other === partner) continue
    const group = s.groupOf[other]
    // A pair that is to be together costs where it is not: so leaving costs what meeting saves.
    if (group === from) hard -= p.pairHard[at] as number
    else if (group === to) hard += p.pairHard[at] as number
  }
  return hard
}
