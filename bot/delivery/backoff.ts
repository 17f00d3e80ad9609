/** Twelve tries with the waits below take 10 to 20 minutes: an outage of minutes is ridden out, then mail is tried. */
export const MAX_ATTEMPTS = 12
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 5 * 60_000
/** Asked to stay away longer than this, another door is better than waiting. */
const LONGEST_RETRY_AFTER_MS = 30 * 60_000
/** Those who were turned away together are spread over this share of the wait, so that they do not return together. */
const SPREAD = 0.2

export type NextAttempt = { again: true; at: Date } | { again: false }

/**
 * When to try once more after the `attempt`th failure (1 is the first), or that enough has been tried.
 * `afterMs` is the server's Retry-After and is never undercut; `random` is in [0, 1).
 */
export function nextAttempt(input: {
  attempt: number
  now: Date
  afterMs: number | null
  random: number
}): NextAttempt {
  const { attempt, now, afterMs, random } = input
  if (attempt >= MAX_ATTEMPTS) return { again: false }
  if (afterMs !== null && afterMs > LONGEST_RETRY_AFTER_MS) return { again: false }
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  const own = ceiling / 2 + (ceiling / 2) * random
  const asked = afterMs === null ? 0 : afterMs + Math.max(afterMs * SPREAD, FIRST_WAIT_MS / 2) * random
  return { again: true, at: new Date(now.getTime() + Math.ceil(Math.max(own, asked))) }
}
