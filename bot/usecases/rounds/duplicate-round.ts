import { maySee, mayPropose } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { emptyProposal } from '../../domain/rounds/proposal.ts'
import type { Deps } from '../../deps.ts'
import { copyAnnexes } from '../../store/annexes.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'
import { writeDraft } from './propose.ts'

/**
 * Starts a new proposal with the words and the annexes of another, for whoever may see that one and propose for its operator.
 * Nothing ties the two together: answers, deadline, rules and history stay where they were.
 */
export async function duplicateRound(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  roundId: string,
): Promise<Result<{ id: string }>> {
  return deps.db.transaction().execute(async (trx) => {
    const facts = await findRound(trx, roundId)
    if (facts === null) return refused('not_found')
    const now = deps.clock()
    const { forumId, operatorOrganisationId, content } = facts.round
    const viewer = await findViewer(trx, actor, forumId, localDateOf(now))
    if (!maySee(viewer, facts) || !mayPropose(viewer, operatorOrganisationId)) return refused('not_found')
    const id = deps.newId()
    const copied = { ...emptyProposal, ...content }
    const { newId } = deps
    await writeDraft(trx, actor, { id, forumId, operatorOrganisationId, content: copied, newId }, now)
    await copyAnnexes(trx, { fromRound: roundId, toRound: id, newId })
    return { ok: true, id }
  })
}
