import { closingAt, isOver } from './closing.ts'
import type { Decided } from './decided.ts'
import { seatReach } from './reach.ts'
import type { RoundFacts } from './round.ts'
import { isAsking } from './states.ts'

/**
 * Writes down that the deadline has passed while remarks stand: the state is what it was, but nobody can answer any more,
 * and everybody is told. Null: not so. Whether it has been written down before is for the caller to know.
 */
export function closeWithRemarks(facts: RoundFacts, now: Date): Decided | null {
  const { round } = facts
  if (round.state !== 'remarks' || !isOver(round, now)) return null
  return {
    round,
    answers: [],
    events: [{ kind: 'closed', state: 'remarks', decidedAt: null, basis: null, awaited: [] }],
    announce: [{ kind: 'outcome', to: 'everyone' }],
  }
}

/** A mailbox is read every few seconds; if it has not been read this long after the deadline, people are told. */
const MAILBOX_MAY_TAKE_MS = 30 * 60_000

/**
 * Whether only the mailbox's reading stands between an open round and its approval, and may come any moment: then it is
 * too early to tell everybody that the round is unresolved. What is shown is `stateAt` all the same.
 */
export function awaitsMailbox(facts: RoundFacts, now: Date): boolean {
  const { round } = facts
  if (round.state !== 'open' || round.deadline === null) return false
  if (now.getTime() >= round.deadline.getTime() + MAILBOX_MAY_TAKE_MS) return false
  const closing = closingAt(facts, now)
  return (
    closing.state === 'unresolved' &&
    closing.awaited.every((seatId) => seatReach(facts, seatId) === 'by_mail')
  )
}

/**
 * Writes down what the clock has decided. Every act on a round settles it first, under the lock, so that what comes
 * after the deadline meets the decision that the deadline made. Null: the clock has changed nothing.
 */
export function settle(facts: RoundFacts, now: Date): Decided | null {
  const { round } = facts
  if (!isAsking(round.state)) return null
  const closing = closingAt(facts, now)
  if (closing.state === round.state) return null
  const decided = closing.state === 'approved'
  return {
    round: {
      ...round,
      state: closing.state,
      decision: decided ? { at: closing.at, basis: closing.basis, text: null } : null,
    },
    answers: [],
    events: [
      {
        kind: 'closed',
        state: closing.state,
        decidedAt: decided ? closing.at.toISOString() : null,
        basis: decided ? closing.basis : null,
        awaited: closing.state === 'unresolved' ? closing.awaited : [],
      },
    ],
    announce: closing.state === 'open' ? [] : [{ kind: 'outcome', to: 'everyone' }],
  }
}
