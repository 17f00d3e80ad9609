import { refused, type Result } from '../../domain/refusal.ts'
import { missingFields } from '../../domain/rounds/proposal.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** The operator sends its proposal to the secretariat, which is told. */
export async function submitProposal(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'submit', ({ facts }) => {
    const missing = missingFields(facts.round.content)
    if (missing[0] !== undefined) return refused('content_incomplete', { field: missing[0] })
    return {
      ok: true,
      decided: {
        round: { ...facts.round, state: 'submitted' },
        answers: [],
        events: [{ kind: 'submitted' }],
        announce: [{ kind: 'submitted_told', to: 'secretariat' }],
      },
    }
  })
}
