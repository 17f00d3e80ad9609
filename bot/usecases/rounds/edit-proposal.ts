import { refused, type Result } from '../../domain/refusal.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { contentTexts } from './content-texts.ts'
import { refuseCpr } from './check-text.ts'

/** Changes a draft or a submitted proposal. `version` is the one that was edited: a newer one is never overwritten. */
export async function editProposal(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; content: ProposalContent; version: number },
): Promise<Result<{ version: number }>> {
  const cpr = refuseCpr(contentTexts(input.content))
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'edit', ({ facts }) => {
    if (facts.round.version !== input.version) return refused('changed_meanwhile')
    return {
      ok: true,
      decided: {
        round: { ...facts.round, content: input.content },
        answers: [],
        events: [{ kind: 'edited' }],
        announce: [],
      },
    }
  })
}
