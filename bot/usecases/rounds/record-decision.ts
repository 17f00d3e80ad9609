import type { Result } from '../../domain/refusal.ts'
import { type MeetingOutcome, recordDecision as decideOutcome } from '../../domain/rounds/after-remarks.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Writes down what the meeting decided. */
export async function recordDecision(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; outcome: MeetingOutcome; date: string; text: string },
): Promise<Result<{ version: number }>> {
  const { outcome, date, text } = input
  const cpr = refuseCpr({ text })
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'record_decision', ({ facts, now }) =>
    decideOutcome(facts.round, { outcome, date, text, now }),
  )
}
