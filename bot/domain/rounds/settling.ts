import { closingAt } from './closing.ts'
import type { Decided } from './decided.ts'
import type { RoundFacts } from './round.ts'
import { isAsking } from './states.ts'

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
