import { reachLatest } from '../calendar/deadline.ts'
import type { RoundFacts } from './round.ts'

/**
 * How far a seat has been reached at `now`. `reached` is the only value by which silence may count as consent.
 * `by_mail`: a mail was accepted in time, but the mailbox has not yet been read until the deadline, so a returned mail
 * may still lie in it. `late`: reached, but less than the rule's working days before the deadline.
 */
export type SeatReach = 'reached' | 'by_mail' | 'late' | 'not_reached'

/** A round that has not started has reached nobody. */
export function seatReach(facts: RoundFacts, seatId: string): SeatReach {
  const { round, reach, mailboxReadUntil } = facts
  if (round.deadline === null || round.rules === null) return 'not_reached'
  const mine = reach.filter((each) => each.seatId === seatId)
  if (mine.length === 0) return 'not_reached'
  const latest = reachLatest(round.deadline, round.rules.reachWorkingDays, round.rules)
  const inTime = mine.filter((each) => each.at.getTime() <= latest.getTime())
  if (inTime.some((each) => each.door === 'teams')) return 'reached'
  if (inTime.length === 0) return 'late'
  return mailboxReadUntil !== null && mailboxReadUntil >= round.deadline ? 'reached' : 'by_mail'
}
