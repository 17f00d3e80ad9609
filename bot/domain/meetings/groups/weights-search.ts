import { annealWeights, type Cooling } from './anneal-weights.ts'
import { descend } from './descend.ts'
import { mixIn } from './mix-groups.ts'
import { type Change, isBelow, swap, weighSwap } from './partition-change.ts'
import { copyInto, copyOf, type Partition, type Standing } from './partition.ts'
import type { Search } from './search-budget.ts'

/**
 * Improves a standing where weights and places alone decide: the maximally diverse grouping problem as the literature has it. Gives the
 * best one found, and ends where that is proven best.
 *
 * A pool of annealed standings, generation after generation: each has groups of another mixed in, is warmed up again, though less, and
 * gives way to what comes of that where it is better. Annealing is longer with each generation, so that whenever the search is stopped
 * much of the time went into long ones. A pool that gains nothing any more makes room for a larger one, in which the best stays: a small
 * pool soon comes together, which counts in the first seconds of 240 elements, and a large one gets further where there is time.
 * On instances of the published kinds this is ahead of iterated maxima search (Lai and Hao, EJOR 254, 2016). Of three-phase
 * search (Yang et al., EJOR 302, 2022) it is ahead where distances are of points, and about level with it where they are random (a few
 * tenths of a percent below at worst, where sizes have a range): `npm run bench -- diverse-groups`.
 */
export function improveWeights(p: Partition, start: Standing, free: Int32Array, search: Search): Standing {
  const best = copyOf(start)
  descend(p, best, free, search)
  const child = copyOf(best)
  const warmth = warmthAt(p, best, free, search)
  const isOver = () => search.stopped || search.isBest(best)
  const settle = (one: Standing, cooling: Cooling) => {
    annealWeights(p, one, free, search, cooling)
    descend(p, one, free, search)
    if (isBelow(one, best)) copyInto(best, one)
  }
  let size = FEWEST
  let pool: Standing[] = []
  while (!isOver()) {
    while (pool.length < size && !isOver()) {
      const one = copyOf(best)
      scatter(p, one, free, search)
      settle(one, { passes: FIRST, warmth })
      pool.push(one)
    }
    let passes = FIRST
    for (let hasGained = true; hasGained && !isOver(); passes *= LONGER) {
      hasGained = false
      for (let nth = 0; nth < size && !isOver(); nth++) {
        const parent = pool[nth] as Standing
        const other = pool[(nth + 1 + Math.floor(search.random() * (size - 1))) % size] as Standing
        copyInto(child, parent)
        mixIn(p, child, other, free, search)
        settle(child, { passes, warmth: AGAIN * warmth })
        if (!isBelow(child, parent)) continue
        copyInto(parent, child)
        hasGained = true
      }
    }
    pool = [copyOf(best)]
    size = Math.min(2 * size, MOST)
  }
  return best
}
/** Standings in the first pool and in the largest, passes of the first annealings, and how much longer they are with each generation. */
const FEWEST = 8
const MOST = 16
const FIRST = 8
const LONGER = 1.3
/** What of the warmth it is warmed up to again. */
const AGAIN = 0.57

/** As many random swaps as there are units. */
function scatter(p: Partition, s: Standing, free: Int32Array, search: Search): void {
  const change: Change = { hard: 0, soft: 0 }
  for (let time = 0; time < free.length; time++) {
    const one = free[Math.floor(search.random() * free.length)] as number
    const other = free[Math.floor(search.random() * free.length)] as number
    if (s.groupOf[one] === s.groupOf[other]) continue
    weighSwap(p, s, one, other, change)
    swap(p, s, one, other, change)
  }
}

/**
 * The warmth in which so many of the swaps that make a standing worse would be taken, of a standing where none makes it better. So
 * it fits any distances: of points near each other most swaps cost next to nothing, of random ones none does.
 */
function warmthAt(p: Partition, s: Standing, free: Int32Array, search: Search): number {
  const costs: number[] = []
  const change: Change = { hard: 0, soft: 0 }
  for (let drawn = 0; drawn < SAMPLE; drawn++) {
    const one = free[Math.floor(search.random() * free.length)] as number
    const other = free[Math.floor(search.random() * free.length)] as number
    if (s.groupOf[one] === s.groupOf[other]) continue
    weighSwap(p, s, one, other, change)
    if (change.soft > 0) costs.push(change.soft)
  }
  if (costs.length === 0) return 0
  let [cold, warm] = [Math.min(...costs) / 100, Math.max(...costs)]
  for (let halved = 0; halved < HALVINGS; halved++) {
    const between = Math.sqrt(cold * warm)
    const taken = costs.reduce((sum, cost) => sum + Math.exp(-cost / between), 0) / costs.length
    if (taken > TAKEN) warm = between
    else cold = between
  }
  return cold
}
const SAMPLE = 8192
const TAKEN = 0.003
const HALVINGS = 30
