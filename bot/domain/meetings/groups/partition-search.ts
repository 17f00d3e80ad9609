import { type Change, isBelow, swap, transfer, weighSwap, weighTransfer } from './partition-change.ts'
import { copyInto, copyOf, type Partition, type Standing } from './partition.ts'
import { descend } from './descend.ts'
import { improveWeights } from './weights-search.ts'
import { type Search, tick } from './search-budget.ts'

/**
 * Improves a standing until it is proven best or the search is to stop; gives the best one found.
 *
 * Iterated maxima search (Lai and Hao, "Iterated maxima search for the maximally diverse grouping problem", EJOR 254, 2016) over
 * transfers and swaps, each weighed in constant time by what every unit would have in every group: a weak shake and a
 * descent, again and again, until that has brought nothing for a while; then a strong shake of where it has come to. It takes turns
 * with annealing (Palubeckis, Karciauskas and Riskus, 2011) in which only the lowest level may get worse, each turn twice as
 * long as the one before, which finds what lies far off. Levels above are never given up for it. Where weights alone decide, a search
 * of its own does better (`weights-search.ts`).
 */
export function improve(partition: Partition, start: Standing, search: Search): Standing {
  const free = freeUnits(partition)
  if (free.length === 0) return start
  if (isOfWeights(partition)) return improveWeights(partition, start, free, search)
  const stale = new Uint8Array(partition.groups).fill(1)
  const current = copyOf(start)
  descend(partition, current, free, search, stale)
  const local = copyOf(current)
  const best = copyOf(current)
  let swaps = 4 * free.length * free.length
  let annealAt = search.used + swaps / 4
  let idle = 0
  while (!search.stopped && !search.isBest(best)) {
    const before = search.used
    const anneals = before >= annealAt
    const isStrong = idle >= IDLE_DESCENTS
    if (anneals) {
      anneal(partition, current, free, search, swaps)
      stale.fill(1)
    } else {
      const times = isStrong ? Math.ceil(free.length / partition.groups) : WEAK
      shake(partition, current, free, search, times, stale)
    }
    descend(partition, current, free, search, stale)
    stale.fill(0)
    if (isBelow(current, best)) copyInto(best, current)
    if (anneals) {
      swaps *= 2
      annealAt = search.used + SHAKES * (search.used - before)
    }
    if (anneals || isStrong || !isBelow(local, current)) {
      // Equals are wandered over.
      idle = anneals || isStrong || isBelow(current, local) ? 0 : idle + 1
      copyInto(local, current)
    } else {
      idle++
      copyInto(current, local)
    }
  }
  return best
}
/** So many swaps shake weakly, and so many descents without a gain are followed by a strong shake. */
const WEAK = 3
const IDLE_DESCENTS = 5
/**
 * So many times as long as an annealing it is shaken: most shakes break a level above, and the descent has only that to mend.
 */
const SHAKES = 1 / 8

/** Marks the groups that it changes as stale. */
function shake(
  p: Partition,
  s: Standing,
  free: Int32Array,
  search: Search,
  times: number,
  stale: Uint8Array,
): void {
  const change: Change = { hard: 0, soft: 0 }
  for (let time = 0; time < times; time++) {
    const one = free[Math.floor(search.random() * free.length)] as number
    const other = free[Math.floor(search.random() * free.length)] as number
    const to = Math.floor(search.random() * p.groups)
    const from = s.groupOf[one] as number
    // Some placements can only be left by way of sizes that are off; the descent puts them right again.
    if (search.random() < 0.25 && from !== to) {
      stale[from] = stale[to] = 1
      weighTransfer(p, s, one, to, change)
      transfer(p, s, one, to, change)
    } else if (from !== s.groupOf[other]) {
      stale[from] = stale[s.groupOf[other] as number] = 1
      weighSwap(p, s, one, other, change)
      swap(p, s, one, other, change)
    }
  }
  tick(search, times)
}

/**
 * Random swaps of which worse ones are taken ever more seldom, from where nearly all at the lowest level are taken to where
 * nearly none is. Hard cost never rises, and what weighs more than the lowest level is as good as never given up.
 */
function anneal(p: Partition, s: Standing, free: Int32Array, search: Search, swaps: number): void {
  if (p.warmth === 0) return
  const change: Change = { hard: 0, soft: 0 }
  for (let done = 0; done < swaps; done += STRETCH) {
    if (tick(search, STRETCH)) return
    const warmth = p.warmth * COOLED ** (done / swaps)
    const hopeless = HOPELESS * warmth
    for (let time = 0; time < STRETCH; time++) {
      const one = free[Math.floor(search.random() * free.length)] as number
      const other = free[Math.floor(search.random() * free.length)] as number
      if (s.groupOf[one] === s.groupOf[other]) continue
      weighSwap(p, s, one, other, change)
      if (change.hard > 0 || (change.hard === 0 && change.soft > hopeless)) continue
      if (change.hard < 0 || change.soft <= 0 || search.random() < Math.exp(-change.soft / warmth))
        swap(p, s, one, other, change)
    }
  }
}
const STRETCH = 256
/** What is left of the warmth in the end. */
const COOLED = 0.07
/** What costs so many times the warmth is taken once in ten million times. */
const HOPELESS = 16

const isOfWeights = ({ weightsAlone, weight, sizeOf }: Partition): boolean =>
  weightsAlone && weight !== null && sizeOf.every((size) => size === 1)

const freeUnits = ({ units, fixed }: Partition): Int32Array =>
  Int32Array.from(Array.from({ length: units }, (_, unit) => unit).filter((unit) => fixed[unit] === -1))
