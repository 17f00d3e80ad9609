/** Sixty tries with the waits below take about half a day: a night without Microsoft 365 is ridden out. */
const MOST_TRIES = 60
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 15 * 60_000

/** `refused` will not pass by waiting. */
export type WhyFailed = 'refused' | 'no_consent' | 'unavailable'

/**
 * When to try again after the `attempt`th failure (1 is the first); null: no more by itself. `afterMs` is what the server
 * asked for, and is never undercut. An administrator may give the right that is missing, so that is waited for, too.
 */
export function nextTry(why: WhyFailed, attempt: number, afterMs: number | null, now: Date): Date | null {
  if (why === 'refused' || attempt >= MOST_TRIES) return null
  const own =
    why === 'no_consent' ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  return new Date(now.getTime() + Math.max(own, afterMs ?? 0))
}
