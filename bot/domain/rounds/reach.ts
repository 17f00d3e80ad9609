import { reachLatest } from '../calendar/deadline.ts'
import type { Reach, RoundFacts } from './round.ts'

/**
 * How far a seat has been reached at `now`. `reached` is the only value by which silence may count as consent.
 * `by_mail`: a mail was accepted in time, but the mailbox has not yet been read until the deadline, so a returned mail
 * may still lie in it. `late`: reached, but less than the rule's working days before the deadline.
 */
export type SeatReach = 'reached' | 'by_mail' | 'late' | 'not_reached'

/** A round that has not started has reached nobody. */
export function seatReach(facts: RoundFacts, seatId: string): SeatReach {
  const { round, mailboxReadUntil } = facts
  if (round.deadline === null || round.rules === null) return 'not_reached'
  const mine = reachesThatCount(facts, seatId)
  if (mine.length === 0) return 'not_reached'
  const latest = reachLatest(round.deadline, round.rules.reachWorkingDays, round.rules)
  const inTime = mine.filter((each) => each.at.getTime() <= latest.getTime())
  if (inTime.some((each) => each.door === 'teams')) return 'reached'
  if (inTime.length === 0) return 'late'
  return mailboxReadUntil !== null && mailboxReadUntil >= round.deadline ? 'reached' : 'by_mail'
}

/**
 * What reached the seat through somebody who still holds it at the deadline. Who has left before then can no longer answer:
 * their silence is nobody's consent, and leaving never turns into an approval.
 */
export function reachesThatCount(
  { round, reach }: Pick<RoundFacts, 'round' | 'reach'>,
  seatId: string,
): Reach[] {
  const { deadline } = round
  return reach.filter(
    ({ seatId: of, heldUntil }) =>
      of === seatId && (heldUntil == null || (deadline !== null && heldUntil >= deadline)),
  )
}
