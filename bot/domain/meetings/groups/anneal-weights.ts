import type { Partition, Standing } from './partition.ts'
import { type Search, tick } from './search-budget.ts'
import { seededRandom } from './seeded-random.ts'

/** From a warmth, in soft cost, evenly down to none in so many passes over all pairs. */
export type Cooling = { passes: number; warmth: number }

/**
 * Annealing where weights and places alone decide, and every unit takes one place: pass after pass over all pairs, each swap taken where
 * it costs less than chance and the warmth allow (going through the pairs in turn instead of drawing them is Connolly's, "An
 * improved annealing scheme for the QAP", EJOR 46, 1990). Where a group may be larger or smaller, units change groups by themselves as
 * well. Sizes that are within bounds stay so. It ends before it is cold where pass after pass has changed nothing.
 */
export function annealWeights(
  p: Partition,
  s: Standing,
  free: Int32Array,
  search: Search,
  { passes, warmth }: Cooling,
): void {
  // What a place costs is for these passes a part of what draws a unit there: the loop over pairs then reads half as much.
  add(s.pull, p.place, 1)
  const isRanged = p.least.some((least, group) => least < (p.most[group] as number))
  const still = Math.max(2, passes * STILL)
  for (let pass = 0, idle = 0; pass < passes && idle < still && !search.stopped; pass++) {
    const before = s.soft
    const now = warmth * (1 - pass / passes)
    for (let at = 0; at < free.length; at++) {
      if (tick(search, free.length - at)) break
      if (isRanged) transferWarm(p, s, free[at] as number, search, now)
      swapWarm(p, s, free, at, search, now)
    }
    idle = s.soft === before ? idle + 1 : 0
  }
  add(s.pull, p.place, -1)
}

/** The share of the passes that in a row must change nothing. */
const STILL = 1 / 64

/** Weighs a unit against all that come after it, and swaps at once where it is taken. */
function swapWarm(
  p: Partition,
  s: Standing,
  free: Int32Array,
  at: number,
  search: Search,
  warmth: number,
): void {
  const { groups, units } = p
  const weight = p.weight as Float64Array
  const { pull, groupOf } = s
  const one = free[at] as number
  const own = one * groups
  const row = one * units
  let here = groupOf[one] as number
  let stays = pull[own + here] as number
  let draw = Math.floor(search.random() * DRAWS)
  for (let next = at + 1; next < free.length; next++) {
    const other = free[next] as number
    const there = groupOf[other] as number
    if (there === here) continue
    draw = (draw + 1) & (DRAWS - 1)
    const others = other * groups
    const more =
      (pull[own + there] as number) -
      stays +
      (pull[others + here] as number) -
      (pull[others + there] as number) -
      2 * (weight[row + other] as number)
    if (more >= warmth * (patience[draw] as number)) continue
    const rowOther = other * units
    for (let third = 0, cell = 0; third < units; third++, cell += groups) {
      const change = (weight[rowOther + third] as number) - (weight[row + third] as number)
      pull[cell + here] = (pull[cell + here] as number) + change
      pull[cell + there] = (pull[cell + there] as number) - change
    }
    groupOf[one] = there
    groupOf[other] = here
    s.soft += more
    here = there
    stays = pull[own + here] as number
  }
}

function transferWarm(p: Partition, s: Standing, unit: number, search: Search, warmth: number): void {
  const { groups, units } = p
  const weight = p.weight as Float64Array
  const { pull, groupOf, size } = s
  const own = unit * groups
  let draw = Math.floor(search.random() * DRAWS)
  for (let to = 0; to < groups; to++) {
    const from = groupOf[unit] as number
    if ((size[from] as number) <= (p.least[from] as number)) return
    if (to === from || (size[to] as number) >= (p.most[to] as number)) continue
    draw = (draw + 1) & (DRAWS - 1)
    const more = (pull[own + to] as number) - (pull[own + from] as number)
    if (more >= warmth * (patience[draw] as number)) continue
    for (let other = 0, cell = 0; other < units; other++, cell += groups) {
      const change = weight[unit * units + other] as number
      pull[cell + from] = (pull[cell + from] as number) - change
      pull[cell + to] = (pull[cell + to] as number) + change
    }
    groupOf[unit] = to
    size[from] = (size[from] as number) - 1
    size[to] = (size[to] as number) + 1
    s.soft += more
  }
}

function add(pull: Float64Array, place: Float64Array, times: 1 | -1): void {
  for (let at = 0; at < pull.length; at++) pull[at] = (pull[at] as number) + times * (place[at] as number)
}

/**
 * How much worse, in warmths, a change may be that chance lets pass: as many draws of the exponential distribution as are gone
 * through in turn from anywhere, since drawing one costs more than weighing a swap. A power of two.
 */
const DRAWS = 16_384
const patience = drawPatience()

function drawPatience(): Float64Array {
  const random = seededRandom(DRAWS)
  const evenly = Float64Array.from({ length: DRAWS }, (_, nth) => -Math.log((nth + 0.5) / DRAWS))
  for (let at = DRAWS - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const value = evenly[at] as number
    evenly[at] = evenly[other] as number
    evenly[other] = value
  }
  return evenly
}
