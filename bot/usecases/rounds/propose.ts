import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayPropose } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Refused, type Result } from '../../domain/refusal.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import type { Round } from '../../domain/rounds/round.ts'
import type { Database } from '../../store/database.ts'
import { findForum } from '../../store/forums.ts'
import { organisationNames } from '../../store/organisations.ts'
import { appendHistory, insertProposal, insertRound } from '../../store/rounds.ts'
import { findViewer } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'
import { refuseContent } from './refuse-content.ts'

export type ProposeInput = { forumId: string; operatorOrganisationId: string; content: ProposalContent }

type Trx = Transaction<Database>

/** Starts a draft: an operator's own, or one that the secretariat writes on an operator's behalf. */
export async function propose(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: ProposeInput,
): Promise<Result<{ id: string; number: string }>> {
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.clock()
    const no = await refuseProposal(trx, actor, input, now)
    if (no !== null) return no
    const { id, number } = await writeDraft(
      trx,
      actor,
      { ...input, id: deps.newId(), newId: deps.newId },
      now,
    )
    return { ok: true, id, number }
  })
}

/** Whether the person may not propose this for that organisation in that forum, and why. Nothing is written. */
export async function refuseProposal(
  trx: Trx,
  actor: Actor,
  { forumId, operatorOrganisationId, content }: ProposeInput,
  now: Date,
): Promise<Refused | null> {
  const forum = await findForum(trx, forumId)
  if (forum === null) return refused('not_found')
  const viewer = await findViewer(trx, actor, forum.id, localDateOf(now))
  if (!mayPropose(viewer, operatorOrganisationId)) return refused('not_found')
  const known = await organisationNames(trx, localDateOf(now))
  if (!known.has(operatorOrganisationId)) return refused('operator_unknown')
  return refuseContent(content, known)
}

/** Writes the first revision of a new proposal, with its line of history. Whether it may be is asked before. */
export async function writeDraft(
  trx: Trx,
  actor: Actor,
  draft: ProposeInput & { id: string; newId: () => string },
  now: Date,
): Promise<Round> {
  const { id, forumId, operatorOrganisationId, content } = draft
  const proposalId = draft.newId()
  const year = Number(localDateOf(now).slice(0, 4))
  const { number } = await insertProposal(trx, { id: proposalId, forumId, operatorOrganisationId, year, now })
  const round: Round = {
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
  }
  await insertRound(trx, round)
  const by = { at: now, personId: actor.personId, door: actor.door }
  await appendHistory(trx, id, [{ kind: 'drafted' }], by)
  return round
}
