import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import { organisationNames } from '../../store/organisations.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseContent } from './refuse-content.ts'

/** Changes a draft or a submitted proposal. `version` is the one that was edited: a newer one is never overwritten. */
export async function editProposal(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; content: ProposalContent; version: number },
): Promise<Result<{ version: number }>> {
  const no = refuseContent(input.content, await organisationNames(deps.db, localDateOf(deps.clock())))
  if (no !== null) return no
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
