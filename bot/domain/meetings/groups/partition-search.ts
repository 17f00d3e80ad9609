import { type Change, isBetter, swap, transfer, weighSwap, weighTransfer } from './partition-change.ts'
import { type Partition, put, type Standing } from './partition.ts'

/**
 * A search that can be asked to stop. `used` counts weighed changes over all calls; `isBest` says that nothing better is
 * possible, so that it ends when it has been proven.
 */
export type Search = {
  random: () => number
  steps: number
  used: number
  shouldStop: () => boolean
  stopped: boolean
  isBest: (standing: Standing) => boolean
}

/** How often the clock may be looked at, in weighed changes. */
const ASK_EVERY = 2048

/**
 * Improves a standing until it is proven best or the search is to stop; gives the best one found.
 *
 * Iterated local search over single transfers and swaps, each weighed in constant time by what every unit would have in every
 * group (as in tabu and iterated maxima search for the maximally diverse grouping problem: Lai and Hao, "Iterated maxima
 * search for the maximally diverse grouping problem", EJOR 254, 2016). Between descents the standing is shaken: by some random
 * swaps, more when nothing has been gained for long; or by annealing in which only the lowest level may get worse (simulated
 * annealing as in Palubeckis, Karciauskas and Riskus, 2011). Levels above are never given up for it.
 */
export function improve(partition: Partition, start: Standing, search: Search): Standing {
  const free = freeUnits(partition)
  if (free.length === 0) return start
  let current = copyOf(start)
  descend(partition, current, free, search)
  let best = copyOf(current)
  let idle = 0
  let swaps = 4 * free.length * free.length
  while (!search.stopped && !search.isBest(best)) {
    if (idle % 4 === 3) {
      anneal(partition, current, free, search, swaps)
      // The slower it cools, the better it ends: each time twice as slowly, as long as there are steps.
      swaps *= 2
    } else
      shake(partition, current, free, search, 2 + Math.floor(search.random() * Math.min(8, 2 + idle / 4)))
    descend(partition, current, free, search)
    if (isBelow(current, best)) {
      best = copyOf(current)
      idle = 0
      continue
    }
    idle++
    // Equals are wandered over; what is worse is taken back, and now and then a new beginning is made of the best.
    if (isBelow(best, current)) current = copyOf(best)
  }
  return best
}

/** Takes every change that makes things better, until there is none. */
export function descend(p: Partition, s: Standing, free: Int32Array, search: Search): void {
  const change: Change = { hard: 0, soft: 0 }
  for (;;) {
    let gained = false
    shuffle(free, search.random)
    for (const one of free) {
      if (tick(search, p.groups)) return
      for (let to = 0; to < p.groups; to++) {
        if (to === s.groupOf[one]) continue
        weighTransfer(p, s, one, to, change)
        if (isBetter(change)) {
          transfer(p, s, one, to, change)
          gained = true
        }
      }
      if (tick(search, free.length)) return
      for (const other of free) {
        if (s.groupOf[one] === s.groupOf[other]) continue
        weighSwap(p, s, one, other, change)
        if (isBetter(change)) {
          swap(p, s, one, other, change)
          gained = true
        }
      }
    }
    if (swapLarge(p, s, free, search)) gained = true
    if (!gained) return
  }
}

/** A unit of several people for as many single ones: by single changes the sizes in between would forbid it. */
function swapLarge(p: Partition, s: Standing, free: Int32Array, search: Search): boolean {
  let gained = false
  const change: Change = { hard: 0, soft: 0 }
  for (const large of free) {
    const size = p.sizeOf[large] as number
    if (size < 2) continue
    for (let to = 0; to < p.groups; to++) {
      const from = s.groupOf[large] as number
      if (to === from || tick(search, free.length * size)) continue
      const before = { hard: s.hard, soft: s.soft }
      const gone: number[] = []
      weighTransfer(p, s, large, to, change)
      transfer(p, s, large, to, change)
      for (let place = 0; place < size; place++) {
        let chosen = -1
        const least: Change = { hard: Infinity, soft: Infinity }
        for (const small of free) {
          if (s.groupOf[small] !== to || p.sizeOf[small] !== 1) continue
          weighTransfer(p, s, small, from, change)
          if (change.hard < least.hard || (change.hard === least.hard && change.soft < least.soft)) {
            chosen = small
            least.hard = change.hard
            least.soft = change.soft
          }
        }
        if (chosen === -1) break
        transfer(p, s, chosen, from, least)
        gone.push(chosen)
      }
      if (isBetter({ hard: s.hard - before.hard, soft: s.soft - before.soft })) {
        gained = true
        break
      }
      for (const small of gone.reverse()) put(p, s, small, to)
      put(p, s, large, from)
      s.hard = before.hard
      s.soft = before.soft
    }
  }
  return gained
}

function shake(p: Partition, s: Standing, free: Int32Array, search: Search, times: number): void {
  const change: Change = { hard: 0, soft: 0 }
  for (let time = 0; time < times; time++) {
    const one = free[Math.floor(search.random() * free.length)] as number
    const other = free[Math.floor(search.random() * free.length)] as number
    const to = Math.floor(search.random() * p.groups)
    // Some placements can only be left by way of sizes that are off; the descent puts them right again.
    if (search.random() < 0.25 && s.groupOf[one] !== to) {
      weighTransfer(p, s, one, to, change)
      transfer(p, s, one, to, change)
    } else if (s.groupOf[one] !== s.groupOf[other]) {
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
    for (let time = 0; time < STRETCH; time++) {
      const one = free[Math.floor(search.random() * free.length)] as number
      const other = free[Math.floor(search.random() * free.length)] as number
      if (s.groupOf[one] === s.groupOf[other]) continue
      weighSwap(p, s, one, other, change)
      if (change.hard > 0) continue
      if (change.hard < 0 || change.soft <= 0 || search.random() < Math.exp(-change.soft / warmth))
        swap(p, s, one, other, change)
    }
  }
}
const STRETCH = 256
/** What is left of the warmth in the end. */
const COOLED = 0.07

function tick(search: Search, steps: number): boolean {
  const asked = Math.floor(search.used / ASK_EVERY)
  search.used += steps
  if (search.used >= search.steps) search.stopped = true
  else if (Math.floor(search.used / ASK_EVERY) !== asked && search.shouldStop()) search.stopped = true
  return search.stopped
}

function shuffle(values: Int32Array, random: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const value = values[at] as number
    values[at] = values[other] as number
    values[other] = value
  }
}

const freeUnits = ({ units, fixed }: Partition): Int32Array =>
  Int32Array.from(Array.from({ length: units }, (_, unit) => unit).filter((unit) => fixed[unit] === -1))

/** Whether the first costs less, level by level. */
export const isBelow = (one: Standing, other: Standing): boolean =>
  isBetter({ hard: one.hard - other.hard, soft: one.soft - other.soft })

const copyOf = (standing: Standing): Standing => ({
  ...standing,
  groupOf: standing.groupOf.slice(),
  size: standing.size.slice(),
  marked: standing.marked.slice(),
  leaders: standing.leaders.slice(),
  pull: standing.pull.slice(),
})
