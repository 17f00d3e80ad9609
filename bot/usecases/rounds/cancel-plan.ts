import type { Result } from '../../domain/refusal.ts'
import { cancelPlan as decideCancel } from '../../domain/rounds/planning.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** Takes back that a round was to be sent later; nobody has been told of it, so nobody is told. */
export async function cancelPlan(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'unplan', ({ facts }) => decideCancel(facts.round))
}
