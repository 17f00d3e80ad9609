import { annealWeights } from './anneal-weights.ts'
import { descend } from './descend.ts'
import { type Change, isBelow, weighSwap } from './partition-change.ts'
import { copyInto, copyOf, type Partition, type Standing } from './partition.ts'
import type { Search } from './search-budget.ts'

/**
 * Improves a standing where weights and places alone decide: the maximally diverse grouping problem as the literature has it. Gives the
 * best one found, and ends where that is proven best.
 *
 * Annealing in turns, each twice as long as the one before, so that whenever it is stopped much of the time went into long ones; after
 * each it is warmed up again from the best, though less (thermal cycling: Möbius et al., Physical Review Letters 79, 1997). On
 * instances of the published kinds it is ahead of iterated maxima search (Lai and Hao, EJOR 254, 2016) after 1, 3 and 20 s:
 * `npm run bench -- diverse-groups`.
 */
export function improveWeights(p: Partition, start: Standing, free: Int32Array, search: Search): Standing {
  const current = copyOf(start)
  descend(p, current, free, search)
  const best = copyOf(current)
  const warmth = warmthAt(p, current, free, search)
  const local = copyOf(best)
  let isStuck = false
  for (let passes = FIRST; !search.stopped && !search.isBest(best); passes *= 2) {
    const before = best.soft
    copyInto(local, best)
    for (const [nth, share] of [isStuck ? FARTHER : 1, AGAIN, AGAIN].entries()) {
      copyInto(current, local)
      annealWeights(p, current, free, search, { passes, warmth: share * warmth })
      descend(p, current, free, search)
      if ((isStuck && nth === 0) || isBelow(current, local)) copyInto(local, current)
      if (isBelow(local, best)) copyInto(best, local)
      if (search.stopped || search.isBest(best)) break
    }
    isStuck = best.soft >= before
  }
  return best
}
const FIRST = 8
/** What of the warmth it is warmed up to again. */
const AGAIN = 0.57
/** After a turn that has brought nothing the next begins warmer and goes on from where that leads: what is better lies farther off. */
const FARTHER = 1.6

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
