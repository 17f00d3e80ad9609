import type { Instance } from './mdgp.ts'
import { type Placement, transfer } from './placement.ts'

/**
 * Directed perturbation: every group gives up the one that brings it least, and each of these goes where it has most on average. A
 * group that is below its bound is served first, and chooses; the rest choose themselves among groups with room.
 */
export function perturbDirected(instance: Instance, s: Placement, random: () => number): void {
  const { bounds, distance, elements } = instance
  const groups = bounds.length
  const given = leastOfEach(s, groups)
  const size = s.size.map((each) => each - 1)
  /** What the one that was given up by a group has in another, without those given up and with those that have come. */
  const has = new Float64Array(groups * groups)
  const far = (one: number, other: number) =>
    distance[(given[one] as number) * elements + (given[other] as number)] as number
  for (let one = 0; one < groups; one++) {
    for (let group = 0; group < groups; group++) {
      const all = s.pull[(given[one] as number) * groups + group] as number
      has[one * groups + group] = all - far(one, group)
    }
  }
  const average = (one: number, group: number) =>
    (has[one * groups + group] as number) / Math.max(1, size[group] as number)
  const waiting = new Set(given.keys())
  const goesTo = new Int32Array(groups)
  const settle = (one: number, group: number) => {
    goesTo[one] = group
    size[group] = (size[group] as number) + 1
    waiting.delete(one)
    for (const other of waiting)
      has[other * groups + group] = (has[other * groups + group] as number) + far(other, one)
  }

  const below = [...bounds.keys()].filter((group) => (size[group] as number) < (bounds[group]?.least ?? 0))
  while (below.length > 0) {
    const [group = 0] = below.splice(Math.floor(random() * below.length), 1)
    settle(
      bestOf([...waiting], (one) => average(one, group)),
      group,
    )
  }
  while (waiting.size > 0) {
    const one = [...waiting][Math.floor(random() * waiting.size)] as number
    const open = [...bounds.keys()].filter((group) => (size[group] as number) < (bounds[group]?.most ?? 0))
    settle(
      one,
      bestOf(open, (group) => average(one, group)),
    )
  }
  given.forEach((element, one) => {
    if (s.groupOf[element] !== goesTo[one]) transfer(instance, s, element, goesTo[one] as number)
  })
}

function leastOfEach({ groupOf, pull }: Placement, groups: number): Int32Array {
  const least = new Int32Array(groups).fill(-1)
  groupOf.forEach((group, element) => {
    const before = least[group] as number
    const brings = pull[element * groups + group] as number
    if (before === -1 || brings < (pull[before * groups + group] as number)) least[group] = element
  })
  return least
}

function bestOf(candidates: readonly number[], worth: (candidate: number) => number): number {
  let best = candidates[0] as number
  for (const each of candidates) if (worth(each) > worth(best)) best = each
  return best
}
