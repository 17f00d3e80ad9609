import { stateAt } from './closing.ts'
import type { RoundFacts } from './round.ts'
import { isAsking } from './states.ts'

const DAY_MS = 24 * 3_600_000

/** So many days after the end a mail's link still shows how it ended; a late answer is kept until then. */
export const DAYS_AFTER_END = 30

/**
 * Whether a personal link still opens its round. It ends with the round: an old mail must not open a matter for ever. A link
 * of a later mail (one that tells the outcome) lives from that mail on.
 */
export function isLinkOpen(facts: RoundFacts, linkCreatedAt: Date, now: Date): boolean {
  const { round } = facts
  if (isAsking(stateAt(facts, now))) return true
  const ends = [linkCreatedAt, round.deadline, round.decision?.at].flatMap((at) => (at ? [at.getTime()] : []))
  return now.getTime() < Math.max(...ends) + DAYS_AFTER_END * DAY_MS
}
