import { seededRandom } from '../../bot/domain/meetings/groups/seeded-random.ts'
import { afterProcessorMs, type Instance, inTurn, type Solved } from './mdgp.ts'

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
  const { elements, bounds, distance } = instance
  const groups = bounds.length
  const random = seededRandom(seed)
  const groupOf = new Int32Array(elements)
  const size = new Int32Array(groups)
  const pull = new Float64Array(elements * groups)
  let objective = 0

  const at = (values: Float64Array | Int32Array, place: number) => values[place] as number
  const inGroup = (element: number, group: number) => at(pull, element * groups + group)
  const weigh = (one: number, other: number) => {
    const [from, to] = [at(groupOf, one), at(groupOf, other)]
    return (
      inGroup(one, to) -
      inGroup(one, from) +
      inGroup(other, from) -
      inGroup(other, to) -
      2 * at(distance, one * elements + other)
    )
  }
  const put = (element: number, to: number) => {
    const from = at(groupOf, element)
    for (let other = 0; other < elements; other++) {
      const far = at(distance, element * elements + other)
      pull[other * groups + from] = inGroup(other, from) - far
      pull[other * groups + to] = inGroup(other, to) + far
    }
    groupOf[element] = to
    size[from] = at(size, from) - 1
    size[to] = at(size, to) + 1
  }
  const swap = (one: number, other: number, gain: number) => {
    const [from, to] = [at(groupOf, one), at(groupOf, other)]
    put(one, to)
    put(other, from)
    objective += gain
  }
  const descend = () => {
    for (let gained = true; gained && !isOver();) {
      gained = false
      for (let one = 0; one < elements; one++) {
        for (let to = 0; to < groups; to++) {
          const from = at(groupOf, one)
          const fits = at(size, from) > (bounds[from]?.least ?? 0) && at(size, to) < (bounds[to]?.most ?? 0)
          const gain = inGroup(one, to) - inGroup(one, from)
          if (to === from || !fits || gain <= 1e-7) continue
          put(one, to)
          objective += gain
          gained = true
        }
      }
      for (let one = 0; one < elements; one++) {
        for (let other = one + 1; other < elements; other++) {
          if (groupOf[one] === groupOf[other]) continue
          const gain = weigh(one, other)
          if (gain <= 1e-7) continue
          swap(one, other, gain)
          gained = true
        }
      }
    }
  }
  const shake = (times: number) => {
    for (let time = 0; time < times;) {
      const one = Math.floor(random() * elements)
      const other = Math.floor(random() * elements)
      if (groupOf[one] === groupOf[other]) continue
      swap(one, other, weigh(one, other))
      time++
    }
  }
  const begin = (start: Int32Array) => {
    groupOf.set(start)
    pull.fill(0)
    size.fill(0)
    objective = 0
    for (let one = 0; one < elements; one++) {
      size[at(groupOf, one)] = at(size, at(groupOf, one)) + 1
      for (let other = 0; other < elements; other++) {
        const far = at(distance, one * elements + other)
        pull[one * groups + at(groupOf, other)] = inGroup(one, at(groupOf, other)) + far
        if (other < one && groupOf[one] === groupOf[other]) objective += far
      }
    }
  }

  begin(inTurn(instance, seed))
  descend()
  let best: Solved = { objective, groupOf: groupOf.slice() }
  while (!isOver()) {
    let local: Solved = { objective, groupOf: groupOf.slice() }
    for (let idle = 0; idle < IDLE_DESCENTS && !isOver(); idle++) {
      shake(WEAK)
      descend()
      if (objective <= local.objective + 1e-7) continue
      local = { objective, groupOf: groupOf.slice() }
      idle = -1
    }
    if (local.objective > best.objective) best = local
    begin(local.groupOf)
    shake(Math.round(elements / groups))
  }
  return best
}
