import { seededRandom } from '../../bot/domain/meetings/groups/seeded-random.ts'
import { type Instance, inTurn, shareOfProcessorMs, type Solved } from './mdgp.ts'
import {
  copyPlacement,
  descend,
  mayTransfer,
  type Placement,
  placementOf,
  swap,
  transfer,
} from './placement.ts'
import { crossOver } from './three-phase-crossover.ts'
import { perturbDirected } from './three-phase-directed.ts'

/** Placements to begin with, and how often each is perturbed with a direction. */
const MOST = 15
const DIRECTED = 3

/**
 * What the search for groups is held against: three-phase search with dynamic population size (Yang, Cai, Jin, Tang and Gao, EJOR 302,
 * 2022), for distances alone. A population that grows ever smaller; each generation all are perturbed without a direction, then crossed,
 * then perturbed with one, and descend after each.
 *
 * Written from the authors' program as the R package anticlust once had it, and from that package's own version and its
 * parameters (https://github.com/m-Py/anticlust, three_phase_search_anticlustering); the paper itself, with the means it prints, could
 * not be had. Where the program and what is said of the paper differ, what finds more stands here: the population shrinks evenly (in the
 * program it has shrunk after a dozen generations), and a child that is worse than its parent is never taken (the program
 * adds how far apart the two are, but divides whole numbers, so that it adds nothing). What is weighed is kept up to date through
 * perturbations as well, instead of being counted anew before each descent: that is faster, and changes nothing.
 */
export function threePhaseSearch(instance: Instance, ms: number, seed = 1): Solved {
  const share = shareOfProcessorMs(ms)
  const isOver = () => share() >= 1
  const random = seededRandom(seed)
  const { elements, bounds } = instance
  /** Changes that perturb, in groups' sizes, first and last; and placements in the end. */
  const [strongest, weakest, fewest] = elements <= 400 ? [1.2, 0.1, 2] : [2, 1, 1]
  const best = placementOf(instance, inTurn(instance, seed))
  const settle = (one: Placement) => {
    descend(instance, one, isOver)
    if (one.objective > best.objective) copyPlacement(best, one)
  }
  const population: Placement[] = []
  for (let nth = 0; nth < MOST; nth++) {
    const one = placementOf(instance, inTurn(instance, seed * MOST + nth))
    settle(one)
    population.push(one)
  }
  while (!isOver()) {
    const strength = strongest - (strongest - weakest) * share()
    const moves = Math.floor((strength * elements) / bounds.length)
    for (const one of population) {
      perturb(instance, one, moves, random)
      settle(one)
    }
    if (population.length > 1) {
      const children = population.map((one, nth) => {
        const other = (nth + 1 + Math.floor(random() * (population.length - 1))) % population.length
        const child = placementOf(
          instance,
          crossOver(instance, [one, population[other] as Placement], random),
        )
        settle(child)
        return child
      })
      children.forEach((child, nth) => {
        if (child.objective >= (population[nth]?.objective ?? 0)) population[nth] = child
      })
    }
    for (const one of population) {
      for (let round = 0; round < DIRECTED; round++) perturbDirected(instance, one, random)
      settle(one)
    }
    population.sort((a, b) => b.objective - a.objective)
    population.length = Math.round(MOST - (MOST - fewest) * Math.min(1, share()))
  }
  return { objective: placementOf(instance, best.groupOf).objective, groupOf: best.groupOf }
}

/** So many random transfers and swaps, each as likely as it has possibilities. */
function perturb(instance: Instance, s: Placement, times: number, random: () => number): void {
  const { elements, bounds } = instance
  const transfers = elements * bounds.length
  const swaps = (elements * (elements - 1)) / 2
  for (let time = 0; time < times;) {
    const one = Math.floor(random() * elements)
    if (random() * (transfers + swaps) < transfers) {
      const to = Math.floor(random() * bounds.length)
      if (!mayTransfer(instance, s, one, to)) continue
      transfer(instance, s, one, to)
    } else {
      const other = Math.floor(random() * elements)
      if (s.groupOf[one] === s.groupOf[other]) continue
      swap(instance, s, one, other)
    }
    time++
  }
}
