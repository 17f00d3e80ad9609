import type { Deps } from '../../deps.ts'
import { mayPropose } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import { findForum } from '../../store/forums.ts'
import { organisationNames } from '../../store/people.ts'
import { appendHistory, insertProposal, insertRound } from '../../store/rounds.ts'
import { findViewer } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'
import { contentTexts } from './content-texts.ts'
import { refuseCpr } from './check-text.ts'

export type ProposeInput = { forumId: string; operatorOrganisationId: string; content: ProposalContent }

/** Starts a draft: an operator's own, or one that the secretariat writes on an operator's behalf. */
export async function propose(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: ProposeInput,
): Promise<Result<{ id: string; number: string }>> {
  const cpr = refuseCpr(contentTexts(input.content))
  if (cpr !== null) return cpr
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.clock()
    const forum = await findForum(trx, input.forumId)
    if (forum === null) return refused('not_found')
    const viewer = await findViewer(trx, actor, forum.id, localDateOf(now))
    if (!mayPropose(viewer, input.operatorOrganisationId)) return refused('not_found')
    if (!(await organisationNames(trx)).has(input.operatorOrganisationId)) return refused('operator_unknown')

    const proposalId = deps.newId()
    const { forumId, operatorOrganisationId, content } = input
    const year = Number(localDateOf(now).slice(0, 4))
    const { number } = await insertProposal(trx, {
      id: proposalId,
      forumId,
      operatorOrganisationId,
      year,
      now,
    })
    const id = deps.newId()
    await insertRound(trx, {
      id,
      proposalId,
      number,
      forumId,
      operatorOrganisationId,
      revision: 1,
      state: 'draft',
      content,
      gate: null,
      rules: null,
      createdBy: actor.personId,
      createdAt: now,
      startedAt: null,
      deadline: null,
      plan: null,
      decision: null,
      meeting: null,
      version: 1,
    })
    await appendHistory(trx, id, [{ kind: 'drafted' }], {
      at: now,
      personId: actor.personId,
      door: actor.door,
    })
    return { ok: true, id, number }
  })
}
