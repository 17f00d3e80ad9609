import type { Result } from '../../domain/refusal.ts'
import { remindSilent } from '../../domain/rounds/extending.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** Reminds the members that have not answered. */
export async function remindRound(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'remind', ({ facts }) => remindSilent(facts))
}
