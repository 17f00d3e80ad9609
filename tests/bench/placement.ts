import type { Instance } from './mdgp.ts'

/** Where the published searches stand, with what they weigh a change by in constant time. */
export type Placement = {
  groupOf: Int32Array
  size: Int32Array
  /** What an element would have in a group, at `element * groups + group`. */
  pull: Float64Array
  objective: number
}

/** What is less counts as rounding. */
const LEAST_GAIN = 1e-7

export function placementOf({ elements, bounds, distance }: Instance, groupOf: Int32Array): Placement {
  const groups = bounds.length
  const size = new Int32Array(groups)
  const pull = new Float64Array(elements * groups)
  let twice = 0
  for (let one = 0; one < elements; one++) {
    const group = groupOf[one] as number
    size[group] = (size[group] as number) + 1
    for (let other = 0; other < elements; other++) {
      const cell = one * groups + (groupOf[other] as number)
      pull[cell] = (pull[cell] as number) + (distance[one * elements + other] as number)
    }
    twice += pull[one * groups + group] as number
  }
  return { groupOf: groupOf.slice(), size, pull, objective: twice / 2 }
}

export function copyPlacement(into: Placement, from: Placement): void {
  into.groupOf.set(from.groupOf)
  into.size.set(from.size)
  into.pull.set(from.pull)
  into.objective = from.objective
}

/** First-improving transfers and swaps in turn, until there are none. */
export function descend(instance: Instance, s: Placement, isOver: () => boolean): void {
  for (let gained = true; gained && !isOver();) {
    gained = transferAll(instance, s)
    if (swapAll(instance, s)) gained = true
  }
}

function transferAll(instance: Instance, s: Placement): boolean {
  const groups = instance.bounds.length
  let gained = false
  for (let one = 0; one < instance.elements; one++) {
    for (let to = 0; to < groups; to++) {
      if (!mayTransfer(instance, s, one, to)) continue
      const from = s.groupOf[one] as number
      const gain = (s.pull[one * groups + to] as number) - (s.pull[one * groups + from] as number)
      if (gain <= LEAST_GAIN) continue
      transfer(instance, s, one, to)
      gained = true
    }
  }
  return gained
}

function swapAll(instance: Instance, s: Placement): boolean {
  const { elements, bounds, distance } = instance
  const { groupOf, pull } = s
  const groups = bounds.length
  let gained = false
  for (let one = 0; one < elements; one++) {
    const own = one * groups
    let here = groupOf[one] as number
    let stays = pull[own + here] as number
    for (let other = one + 1; other < elements; other++) {
      const there = groupOf[other] as number
      if (there === here) continue
      const others = other * groups
      const gain =
        (pull[own + there] as number) -
        stays +
        (pull[others + here] as number) -
        (pull[others + there] as number) -
        2 * (distance[one * elements + other] as number)
      if (gain <= LEAST_GAIN) continue
      swap(instance, s, one, other)
      gained = true
      here = there
      stays = pull[own + here] as number
    }
  }
  return gained
}

/** Whether the bounds let an element change groups by itself. */
export function mayTransfer(
  { bounds }: Instance,
  { groupOf, size }: Placement,
  one: number,
  to: number,
): boolean {
  const from = groupOf[one] as number
  return (
    from !== to &&
    (size[from] as number) > (bounds[from]?.least ?? 0) &&
    (size[to] as number) < (bounds[to]?.most ?? 0)
  )
}

export function transfer(
  { elements, bounds, distance }: Instance,
  s: Placement,
  one: number,
  to: number,
): void {
  const { groupOf, size, pull } = s
  const groups = bounds.length
  const from = groupOf[one] as number
  s.objective += (pull[one * groups + to] as number) - (pull[one * groups + from] as number)
  for (let other = 0, cell = 0; other < elements; other++, cell += groups) {
    const far = distance[one * elements + other] as number
    pull[cell + from] = (pull[cell + from] as number) - far
    pull[cell + to] = (pull[cell + to] as number) + far
  }
  groupOf[one] = to
  size[from] = (size[from] as number) - 1
  size[to] = (size[to] as number) + 1
}

/** Of two elements in different groups. */
export function swap(
  { elements, bounds, distance }: Instance,
  s: Placement,
  one: number,
  other: number,
): void {
  const { groupOf, pull } = s
  const groups = bounds.length
  const here = groupOf[one] as number
  const there = groupOf[other] as number
  s.objective +=
    (pull[one * groups + there] as number) -
    (pull[one * groups + here] as number) +
    (pull[other * groups + here] as number) -
    (pull[other * groups + there] as number) -
    2 * (distance[one * elements + other] as number)
  for (let third = 0, cell = 0; third < elements; third++, cell += groups) {
    const change =
      (distance[other * elements + third] as number) - (distance[one * elements + third] as number)
    pull[cell + here] = (pull[cell + here] as number) + change
    pull[cell + there] = (pull[cell + there] as number) - change
  }
  groupOf[one] = there
  groupOf[other] = here
}
