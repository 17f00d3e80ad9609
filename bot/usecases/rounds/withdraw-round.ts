import type { Result } from '../../domain/refusal.ts'
import { withdraw } from '../../domain/rounds/ending.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Takes a proposal back, with its reason; members who have been asked are told. */
export async function withdrawRound(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; reason: string },
): Promise<Result<{ version: number }>> {
  const cpr = refuseCpr({ reason: input.reason })
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'withdraw', ({ facts, now }) =>
    withdraw(facts.round, input.reason, now),
  )
}
