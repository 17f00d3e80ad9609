import type { Standing } from './partition.ts'

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

/** Counts weighed changes; true where the search is to stop. */
export function tick(search: Search, steps: number): boolean {
  const asked = Math.floor(search.used / ASK_EVERY)
  search.used += steps
  if (search.used >= search.steps) search.stopped = true
  else if (Math.floor(search.used / ASK_EVERY) !== asked && search.shouldStop()) search.stopped = true
  return search.stopped
}

export function shuffle(values: Int32Array, random: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const value = values[at] as number
    values[at] = values[other] as number
    values[other] = value
  }
}
