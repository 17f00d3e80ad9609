import { seededRandom } from '../../bot/domain/meetings/groups/seeded-random.ts'
import { afterProcessorMs, type Instance, inTurn, type Solved } from './mdgp.ts'
import { copyPlacement, descend, type Placement, placementOf, swap } from './placement.ts'

/** As Lai and Hao have them (EJOR 254, 2016): descents without a gain before a strong shake, and how many swaps shake weakly. */
const IDLE_DESCENTS = 5
const WEAK = 3

/**
 * What the search for groups is held against: iterated maxima search as published, for distances alone. First-improving transfers and
 * swaps on what each element has in each group; a weak shake and a descent until five have brought nothing; then as many swaps as
 * a group is large.
 */
export function iteratedMaximaSearch(instance: Instance, ms: number, seed = 1): Solved {
  const isOver = afterProcessorMs(ms)
  const random = seededRandom(seed)
  const current = placementOf(instance, inTurn(instance, seed))
  descend(instance, current, isOver)
  const local = placementOf(instance, current.groupOf)
  const best = placementOf(instance, current.groupOf)
  while (!isOver()) {
    copyPlacement(local, current)
    for (let idle = 0; idle < IDLE_DESCENTS && !isOver(); idle++) {
      shake(instance, current, WEAK, random)
      descend(instance, current, isOver)
      if (current.objective <= local.objective + 1e-7) continue
      copyPlacement(local, current)
      idle = -1
    }
    if (local.objective > best.objective) copyPlacement(best, local)
    copyPlacement(current, local)
    shake(instance, current, Math.round(instance.elements / instance.bounds.length), random)
  }
  return { objective: placementOf(instance, best.groupOf).objective, groupOf: best.groupOf }
}

function shake(instance: Instance, s: Placement, times: number, random: () => number): void {
  for (let time = 0; time < times;) {
    const one = Math.floor(random() * instance.elements)
    const other = Math.floor(random() * instance.elements)
    if (s.groupOf[one] === s.groupOf[other]) continue
    swap(instance, s, one, other)
    time++
  }
}
