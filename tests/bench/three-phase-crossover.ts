import type { Instance } from './mdgp.ts'
import type { Placement } from './placement.ts'

/**
 * A child of two placements: group by group the most diverse one that is left of either parent, by the toss of a coin, as a group of the
 * child that has room for it (or as much of it as the largest one has); who is left over fills up by chance what the bounds ask for.
 */
export function crossOver(
  instance: Instance,
  parents: [Placement, Placement],
  random: () => number,
): Int32Array {
  const { elements, bounds } = instance
  const groups = bounds.length
  const child = new Int32Array(elements).fill(-1)
  const size = new Int32Array(groups)
  const open = new Set(bounds.keys())
  const diversity = parents.map((parent) => diversityOf(parent, groups))
  for (let nth = 0; nth < groups; nth++) {
    const of = random() < 0.5 ? 0 : 1
    const best = indexOfMost(diversity[of] as Float64Array)
    const found = [...child.keys()].filter(
      (each) => child[each] === -1 && parents[of]?.groupOf[each] === best,
    )
    const roomy = [...open].filter((group) => (bounds[group]?.most ?? 0) >= found.length)
    const into = roomy.length > 0 ? draw(roomy, random) : largest(instance, open)
    const taken = roomy.length > 0 ? found : drawn(found, bounds[into]?.most ?? 0, random)
    for (const element of taken) {
      child[element] = into
      parents.forEach(({ groupOf, pull }, parent) => {
        const group = groupOf[element] as number
        const left = diversity[parent] as Float64Array
        left[group] = (left[group] as number) - (pull[element * groups + group] as number)
      })
    }
    size[into] = taken.length
    open.delete(into)
  }
  return fill(instance, child, size, random)
}

/** Takes from groups that have more than they need where others could not get enough, and gives everybody a group. */
function fill({ bounds }: Instance, child: Int32Array, size: Int32Array, random: () => number): Int32Array {
  const sizeOf = (group: number) => size[group] as number
  const put = (element: number, group: number) => {
    child[element] = group
    size[group] = sizeOf(group) + 1
  }
  const loose = [...child.keys()].filter((element) => child[element] === -1)
  const short = bounds.reduce((sum, { least }, group) => sum + Math.max(0, least - sizeOf(group)), 0)
  while (loose.length < short) {
    const from = draw(
      groupsWhere((group, { least }) => sizeOf(group) > least),
      random,
    )
    const element = draw(
      [...child.keys()].filter((each) => child[each] === from),
      random,
    )
    put(element, -1)
    size[from] = sizeOf(from) - 1
    loose.push(element)
  }
  for (const element of drawn(loose, loose.length, random)) {
    const wanting = groupsWhere((group, { least }) => sizeOf(group) < least)
    put(
      element,
      draw(wanting.length > 0 ? wanting : groupsWhere((group, { most }) => sizeOf(group) < most), random),
    )
  }
  return child

  function groupsWhere(is: (group: number, bound: Instance['bounds'][number]) => boolean): number[] {
    return [...bounds.keys()].filter((group) => is(group, bounds[group] as Instance['bounds'][number]))
  }
}

/** Of each group: every pair in it counts twice. */
function diversityOf({ groupOf, pull }: Placement, groups: number): Float64Array {
  const diversity = new Float64Array(groups)
  groupOf.forEach((group, element) => {
    diversity[group] = (diversity[group] as number) + (pull[element * groups + group] as number)
  })
  return diversity
}

function indexOfMost(values: Float64Array): number {
  let most = 0
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[most] as number)) most = at
  return most
}

const largest = ({ bounds }: Instance, open: ReadonlySet<number>): number =>
  [...open].reduce((one, other) => ((bounds[other]?.most ?? 0) > (bounds[one]?.most ?? 0) ? other : one))

const draw = (from: readonly number[], random: () => number): number =>
  from[Math.floor(random() * from.length)] as number

function drawn(from: readonly number[], count: number, random: () => number): number[] {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [one] = left.splice(Math.floor(random() * left.length), 1)
    return one as number
  })
}
