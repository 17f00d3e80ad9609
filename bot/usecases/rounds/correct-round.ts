import type { Result } from '../../domain/refusal.ts'
import { correct } from '../../domain/rounds/ending.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Says openly that a decision cannot be used, and why. The decision itself stays in the history. */
export async function correctRound(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; reason: string },
): Promise<Result<{ version: number }>> {
  const cpr = refuseCpr({ reason: input.reason })
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'correct', ({ facts }) => correct(facts.round, input.reason))
}
