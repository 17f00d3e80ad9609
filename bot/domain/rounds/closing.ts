import { seatReach } from './reach.ts'
import type { Round, RoundFacts } from './round.ts'
import { standingAnswer, standingRemarks } from './standing.ts'
import { isAsking, type RoundState } from './states.ts'

/** Where a round that has asked its members stands at an instant, and for an end: dated when and on what basis. */
export type Closing =
  | { state: 'open' }
  | { state: 'remarks' }
  | { state: 'unresolved'; awaited: string[] }
  | { state: 'approved'; at: Date; basis: 'silence' | 'all_answered' }

/**
 * The rule of the round-robin, a pure function of the facts and the clock, so that a scheduler
 * that stood still can never leave a wrong answer. At or after the deadline is after.
 */
export function closingAt(facts: RoundFacts, now: Date): Closing {
  const { round, seats, answers } = facts
  const deadline = round.deadline
  if (deadline === null || seats.length === 0) return { state: 'unresolved', awaited: [] }
  if (standingRemarks(facts).length > 0) return { state: 'remarks' }

  const given = seats.flatMap(({ seatId }) => {
    const answer = owesWord(facts, seatId) ? null : standingAnswer(answers, seatId)
    return answer === null ? [] : [answer.givenAt.getTime()]
  })
  const lastGiven = new Date(Math.max(round.startedAt?.getTime() ?? 0, ...given))
  if (given.length === seats.length) return { state: 'approved', at: lastGiven, basis: 'all_answered' }

  if (!isOver(round, now)) return { state: 'open' }
  const awaited = seats.map((seat) => seat.seatId).filter((seatId) => isAwaited(facts, seatId))
  // Closed by a clock that is ahead of this one: nobody may answer any more, but silence has not lasted to the deadline.
  if (awaited.length > 0 || now < deadline) return { state: 'unresolved', awaited }
  return { state: 'approved', at: lastGiven > deadline ? lastGiven : deadline, basis: 'silence' }
}

/**
 * Whether the deadline has passed. A round that was once found unresolved is past it, whatever a clock that lags behind
 * says: only an extension opens it again.
 */
export function isOver({ deadline, state }: Pick<Round, 'deadline' | 'state'>, now: Date): boolean {
  return deadline !== null && (now >= deadline || state === 'unresolved')
}

/** Whether the seat has not said yet what counts: it is silent, or must say anew whether its late remark stands. */
export function owesWord(facts: RoundFacts, seatId: string): boolean {
  return standingAnswer(facts.answers, seatId) === null || hasRemarkedSince(facts, seatId)
}

/** Silence is consent only from a member that was reached in time, and that has not spoken against. */
export function isAwaited(facts: RoundFacts, seatId: string): boolean {
  if (!owesWord(facts, seatId)) return false
  return seatReach(facts, seatId) !== 'reached' || hasRemarkedSince(facts, seatId)
}

/**
 * Whether the seat's remark came after an earlier deadline, now extended, and is newer than what it had said in time. It
 * counts as little as it did; but until the seat answers anew, neither its silence nor its older "no remarks" is a yes.
 */
function hasRemarkedSince({ round: { deadline }, answers }: RoundFacts, seatId: string): boolean {
  const standing = standingAnswer(answers, seatId)
  return answers.some(
    (answer) =>
      answer.seatId === seatId &&
      answer.late &&
      answer.kind === 'remark' &&
      deadline !== null &&
      answer.receivedAt < deadline &&
      (standing === null || answer.givenAt > standing.givenAt),
  )
}

/** The state as it is at `now`, whatever was stored: the only state that may be shown or acted on. */
export function stateAt(facts: RoundFacts, now: Date): RoundState {
  return isAsking(facts.round.state) ? closingAt(facts, now).state : facts.round.state
}

/** Whether an answer given at `now` counts. */
export function takesAnswers(facts: RoundFacts, now: Date): boolean {
  const { round } = facts
  if (round.deadline === null || isOver(round, now)) return false
  const state = stateAt(facts, now)
  return state === 'open' || state === 'remarks'
}

/** While members may still answer, all remarks are not known: only when every seat has spoken may one go on early. */
export function answersAreIn(facts: RoundFacts, now: Date): boolean {
  return !takesAnswers(facts, now) || !facts.seats.some(({ seatId }) => owesWord(facts, seatId))
}
