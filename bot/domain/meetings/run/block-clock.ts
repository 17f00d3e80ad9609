/** `soon`: at most a fifth of the block is left; `last`: a twentieth; `over`: none. Told by colour and by text. */
export const clockLevels = ['calm', 'soon', 'last', 'over'] as const
export type ClockLevel = (typeof clockLevels)[number]

const SOON = 0.2
const LAST = 0.05

/** Instants in ms. `plannedEnd` is the run sheet's. */
export type BlockSpan = { start: number; end: number; plannedEnd: number }

export type BlockClock = {
  /** Below zero when the block runs over its time. */
  leftMs: number
  /** 0 at the start, 1 at the end and after it. */
  passed: number
  level: ClockLevel
  /** How much later than planned what comes next begins; below zero: earlier. */
  behindMs: number
}

/** The clock of the block that runs, at `now` (ms). Pure, for product and tab alike. */
export function blockClock({ start, end, plannedEnd }: BlockSpan, now: number): BlockClock {
  const length = Math.max(end - start, 1)
  const leftMs = end - now
  const share = leftMs / length
  return {
    leftMs,
    passed: Math.min(Math.max(1 - share, 0), 1),
    level: leftMs <= 0 ? 'over' : share <= LAST ? 'last' : share <= SOON ? 'soon' : 'calm',
    behindMs: Math.max(end, now) - plannedEnd,
  }
}
