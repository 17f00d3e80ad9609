import type { Result } from '../../domain/refusal.ts'
import { submit } from '../../domain/rounds/submitting.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** The operator sends its proposal to the secretariat, which is told. */
export async function submitProposal(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'submit', ({ facts }) => submit(facts.round))
}
