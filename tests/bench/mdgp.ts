import type { Partition } from '../../bot/domain/meetings/groups/partition.ts'
import { descend } from '../../bot/domain/meetings/groups/descend.ts'
import { improve } from '../../bot/domain/meetings/groups/partition-search.ts'
import type { Search } from '../../bot/domain/meetings/groups/search-budget.ts'
import { costOf, standingOf } from '../../bot/domain/meetings/groups/partition.ts'
import { seededRandom } from '../../bot/domain/meetings/groups/seeded-random.ts'

/** A maximally diverse grouping problem: put `elements` into groups of bounded size, so that the distances within them add up to most. */
export type Instance = {
  name: string
  elements: number
  bounds: readonly { least: number; most: number }[]
  /** Of elements i and j at `i * elements + j`. */
  distance: Float64Array
}
export type Solved = { objective: number; groupOf: Int32Array }

/** The search for groups, with distance as what two gain by sitting together. */
export function solveInstance(instance: Instance, ms: number, seed = 1): Solved {
  const partition = partitionOf(instance)
  const shouldStop = afterProcessorMs(ms)
  const best = improve(partition, standingOf(partition, inTurn(instance, seed)), {
    ...unlimited(seed),
    shouldStop,
  })
  // Counted anew: sums that were kept change by change have rounded.
  return { objective: -costOf(partition, standingOf(partition, best.groupOf)).soft, groupOf: best.groupOf }
}

/** A plain swap search for as long: descents from random beginnings, the best of them kept. */
export function plainSwaps(instance: Instance, ms: number): Solved {
  const partition = partitionOf(instance)
  const isOver = afterProcessorMs(ms)
  const free = Int32Array.from({ length: instance.elements }, (_, element) => element)
  let best: Solved = { objective: -Infinity, groupOf: new Int32Array() }
  for (let seed = 1; !isOver(); seed++) {
    const standing = standingOf(partition, inTurn(instance, seed))
    descend(partition, standing, free, { ...unlimited(seed), shouldStop: isOver })
    if (-standing.soft > best.objective)
      best = { objective: -standing.soft, groupOf: standing.groupOf.slice() }
  }
  return best
}

export function afterProcessorMs(ms: number): () => boolean {
  const share = shareOfProcessorMs(ms)
  return () => share() >= 1
}

/** What of its time this process has worked, since the machine may have others to serve; looked at every few milliseconds. */
export function shareOfProcessorMs(ms: number): () => number {
  const begun = process.cpuUsage()
  let askAt = 0
  let share = 0
  return () => {
    if (share >= 1 || performance.now() < askAt) return share
    askAt = performance.now() + 5
    const { user, system } = process.cpuUsage(begun)
    return (share = (user + system) / 1000 / ms)
  }
}

const unlimited = (seed: number): Search => ({
  random: seededRandom(seed),
  steps: Number.MAX_SAFE_INTEGER,
  used: 0,
  shouldStop: () => false,
  stopped: false,
  isBest: () => false,
})

/** Everybody in turn, in random order, as the bounds allow. */
export function inTurn({ elements, bounds }: Instance, seed: number): Int32Array {
  const random = seededRandom(seed * 7919)
  const order = Array.from({ length: elements }, (_, element) => ({ element, key: random() })).sort(
    (a, b) => a.key - b.key,
  )
  const groupOf = new Int32Array(elements)
  const sizes = new Int32Array(bounds.length)
  for (const { element } of order) {
    const short = bounds.findIndex(({ least }, group) => (sizes[group] ?? 0) < least)
    const group = short === -1 ? bounds.findIndex(({ most }, at) => (sizes[at] ?? 0) < most) : short
    groupOf[element] = group
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  return groupOf
}

function partitionOf({ elements, bounds, distance }: Instance): Partition {
  const groups = bounds.length
  return {
    units: elements,
    groups,
    sizeOf: new Int32Array(elements).fill(1),
    least: Int32Array.from(bounds, ({ least }) => least),
    most: Int32Array.from(bounds, ({ most }) => most),
    sizeWeight: 1,
    markStart: new Int32Array(elements + 1),
    mark: new Int32Array(),
    markCount: new Int32Array(),
    marks: 0,
    markHard: new Float64Array(),
    markSoft: new Float64Array(),
    leads: new Uint8Array(elements),
    leaderWeight: 0,
    pairStart: new Int32Array(elements + 1),
    pairWith: new Int32Array(),
    pairHard: new Float64Array(),
    place: new Float64Array(elements * groups),
    weight: distance.map((each) => -each),
    weightsAlone: true,
    warmth: 0,
    fixed: new Int32Array(elements).fill(-1),
  }
}

/** Of the kinds that are published: integers or reals of 0 to 100, or points of 2 to 21 coordinates of 0 to 100. */
export function generated(
  kind: 'RanInt' | 'RanReal' | 'Geo',
  elements: number,
  groups: number,
  range = 0,
): Instance {
  const random = seededRandom(elements * 31 + groups)
  const distance = new Float64Array(elements * elements)
  const coordinates = 2 + Math.floor(random() * 20)
  const points = Array.from({ length: elements }, () =>
    Array.from({ length: coordinates }, () => random() * 100),
  )
  for (let one = 0; one < elements; one++) {
    for (let other = one + 1; other < elements; other++) {
      const far =
        kind === 'Geo'
          ? Math.hypot(...(points[one] ?? []).map((at, axis) => at - (points[other]?.[axis] ?? 0)))
          : kind === 'RanInt'
            ? Math.floor(random() * 101)
            : random() * 100
      distance[one * elements + other] = far
      distance[other * elements + one] = far
    }
  }
  const size = elements / groups
  const sizes = range === 0 ? '' : `, sizes ${size - range} to ${size + range}`
  return {
    name: `${kind} ${elements} in ${groups}${sizes}`,
    elements,
    bounds: Array.from({ length: groups }, () => ({ least: size - range, most: size + range })),
    distance,
  }
}
