/**
 * Things to be put into groups, as the search sees them: typed arrays and no meaning. Cost has two parts: `hard` is compared first,
 * and `soft` between equals. Each is a sum of levels, far enough apart that the most of one never weighs as much as the
 * least of the level above it; both stay below 2^53, so that sums are exact.
 */
export type Partition = {
  units: number
  groups: number
  /** How many places a unit takes. */
  sizeOf: Int32Array
  /** What a group may hold; each place beyond costs `sizeWeight` of hard cost. */
  least: Int32Array
  most: Int32Array
  sizeWeight: number
  /** The marks of unit u: `mark[markStart[u] … markStart[u + 1]]`, so often `markCount`. */
  markStart: Int32Array
  mark: Int32Array
  markCount: Int32Array
  marks: number
  /** What two of a mark in one group cost: one of the two is 0. */
  markHard: Float64Array
  markSoft: Float64Array
  /** Units that lead a group; a group without any costs `leaderWeight` of hard cost. */
  leads: Uint8Array
  leaderWeight: number
  /** Pairs of units with a hard cost in one group (positive) or in different ones (negative): apart[apartStart[u] …]. */
  pairStart: Int32Array
  pairWith: Int32Array
  pairHard: Float64Array
  /** Soft cost of unit u in group g, at `u * groups + g`. */
  place: Float64Array
  /** Soft cost of units u and v in one group, at `u * units + v`: symmetric, 0 on the diagonal. Null: none. */
  weight: Float64Array | null
  /** There are no marks, leaders or pairs: a swap is weighed by sizes, places and weights. */
  weightsAlone: boolean
  /** The soft cost that annealing takes easily to begin with: about twice what two units' weights differ by; 0: no annealing. */
  warmth: number
  /** The group that a unit must be in; -1: any. */
  fixed: Int32Array
}

/** Who is where, with what is counted so that a change can be weighed without looking at everybody. */
export type Standing = {
  groupOf: Int32Array
  size: Int32Array
  /** How often a mark is in a group, at `mark * groups + group`. */
  marked: Int32Array
  leaders: Int32Array
  /** The soft cost that unit u has, or would have, with those of group g, at `u * groups + g`. */
  pull: Float64Array
  hard: number
  soft: number
}

export function standingOf(partition: Partition, groupOf: Int32Array): Standing {
  const { units, groups, weight } = partition
  const standing: Standing = {
    groupOf: groupOf.slice(),
    size: new Int32Array(groups),
    marked: new Int32Array(partition.marks * groups),
    leaders: new Int32Array(groups),
    pull: new Float64Array(weight === null ? 0 : units * groups),
    hard: 0,
    soft: 0,
  }
  for (let unit = 0; unit < units; unit++) count(partition, standing, unit, 1)
  if (weight !== null) {
    for (let unit = 0; unit < units; unit++) {
      for (let other = 0; other < units; other++) {
        const at = unit * groups + (groupOf[other] ?? 0)
        standing.pull[at] = (standing.pull[at] ?? 0) + (weight[unit * units + other] ?? 0)
      }
    }
  }
  const { hard, soft } = costOf(partition, standing)
  standing.hard = hard
  standing.soft = soft
  return standing
}

/** Everything counted anew: what the search keeps up to date change by change. */
export function costOf(partition: Partition, standing: Standing): { hard: number; soft: number } {
  const { units, groups } = partition
  let hard = 0
  let soft = 0
  for (let group = 0; group < groups; group++) {
    hard += partition.sizeWeight * beyond(partition, group, standing.size[group] ?? 0)
    if (standing.leaders[group] === 0) hard += partition.leaderWeight
  }
  for (let mark = 0; mark < partition.marks; mark++) {
    for (let group = 0; group < groups; group++) {
      const many = standing.marked[mark * groups + group] ?? 0
      hard += (partition.markHard[mark] ?? 0) * ((many * (many - 1)) / 2)
      soft += (partition.markSoft[mark] ?? 0) * ((many * (many - 1)) / 2)
    }
  }
  for (let unit = 0; unit < units; unit++) {
    const group = standing.groupOf[unit] ?? 0
    soft += partition.place[unit * groups + group] ?? 0
    if (partition.weight !== null) soft += (standing.pull[unit * groups + group] ?? 0) / 2
    for (let at = partition.pairStart[unit] ?? 0; at < (partition.pairStart[unit + 1] ?? 0); at++) {
      const other = partition.pairWith[at] ?? 0
      const cost = partition.pairHard[at] ?? 0
      const together = standing.groupOf[other] === group
      // Each pair stands at both of its units.
      if (cost > 0 && together) hard += cost / 2
      if (cost < 0 && !together) hard -= cost / 2
    }
  }
  return { hard, soft }
}

/** How many places a group is away from what it may hold. */
export function beyond({ least, most }: Partition, group: number, size: number): number {
  const low = least[group] ?? 0
  const high = most[group] ?? 0
  return size < low ? low - size : size > high ? size - high : 0
}

/** Puts a unit into another group, and keeps all counts. The costs are the caller's to add. */
export function put(partition: Partition, standing: Standing, unit: number, to: number): void {
  const from = standing.groupOf[unit] ?? 0
  count(partition, standing, unit, -1)
  standing.groupOf[unit] = to
  count(partition, standing, unit, 1)
  const { weight, units, groups } = partition
  if (weight === null) return
  const { pull } = standing
  const row = unit * units
  for (let other = 0; other < units; other++) {
    const cost = weight[row + other] as number
    if (cost === 0) continue
    const at = other * groups
    pull[at + from] = (pull[at + from] as number) - cost
    pull[at + to] = (pull[at + to] as number) + cost
  }
}

/** Two units of different groups change places; the same as putting each where the other was, in one go over the weights. */
export function exchange(partition: Partition, standing: Standing, one: number, other: number): void {
  const from = standing.groupOf[one] as number
  const to = standing.groupOf[other] as number
  count(partition, standing, one, -1)
  count(partition, standing, other, -1)
  standing.groupOf[one] = to
  standing.groupOf[other] = from
  count(partition, standing, one, 1)
  count(partition, standing, other, 1)
  const { weight, units, groups } = partition
  if (weight === null) return
  const { pull } = standing
  const [rowOne, rowOther] = [one * units, other * units]
  for (let third = 0, at = 0; third < units; third++, at += groups) {
    const more = (weight[rowOther + third] as number) - (weight[rowOne + third] as number)
    if (more === 0) continue
    pull[at + from] = (pull[at + from] as number) + more
    pull[at + to] = (pull[at + to] as number) - more
  }
}

function count(partition: Partition, standing: Standing, unit: number, by: 1 | -1): void {
  const group = standing.groupOf[unit] ?? 0
  const { markStart, mark, markCount, groups } = partition
  standing.size[group] = (standing.size[group] ?? 0) + by * (partition.sizeOf[unit] ?? 0)
  standing.leaders[group] = (standing.leaders[group] ?? 0) + by * (partition.leads[unit] ?? 0)
  for (let at = markStart[unit] ?? 0; at < (markStart[unit + 1] ?? 0); at++) {
    const cell = (mark[at] ?? 0) * groups + group
    standing.marked[cell] = (standing.marked[cell] ?? 0) + by * (markCount[at] ?? 0)
  }
}

export const copyOf = (standing: Standing): Standing => ({
  ...standing,
  groupOf: standing.groupOf.slice(),
  size: standing.size.slice(),
  marked: standing.marked.slice(),
  leaders: standing.leaders.slice(),
  pull: standing.pull.slice(),
})

export function copyInto(into: Standing, from: Standing): void {
  into.groupOf.set(from.groupOf)
  into.size.set(from.size)
  into.marked.set(from.marked)
  into.leaders.set(from.leaders)
  into.pull.set(from.pull)
  into.hard = from.hard
  into.soft = from.soft
}
