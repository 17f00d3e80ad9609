import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { missingFields, type ProposalContent } from '../../domain/rounds/proposal.ts'
import { submit } from '../../domain/rounds/submitting.ts'
import { listForumsOf } from '../../store/forums.ts'
import { organisationOfPerson } from '../../store/people.ts'
import { roundOfCard, tieCard } from '../../store/proposal-cards.ts'
import { findRound } from '../../store/round-facts.ts'
import type { Actor } from '../actor.ts'
import { type RoundDeps, saveDecided } from './act-on-round.ts'
import { refuseProposal, writeDraft } from './propose.ts'

/** `cardId`: the card in the chat that it was written on; the same one sent again is the same proposal. */
export type SendProposalInput = { cardId: string; forumId: string; content: ProposalContent }

/**
 * Writes an operator's proposal and sends it to the secretariat in one go. For whom it is follows from the person's own
 * organisation, whatever the card says. A refusal leaves nothing behind.
 */
export async function sendProposal(
  deps: RoundDeps,
  actor: Actor,
  { cardId, forumId, content }: SendProposalInput,
): Promise<Result<{ roundId: string }>> {
  const { personId, door } = actor
  return deps.db.transaction().execute(async (trx) => {
    const before = await roundOfCard(trx, { personId, cardId })
    if (before !== null) return { ok: true, roundId: before }
    const now = deps.clock()
    const operatorOrganisationId = await organisationOfPerson(trx, personId)
    if (operatorOrganisationId === null) return refused('not_an_operator')
    const forums = await listForumsOf(trx, personId, localDateOf(now))
    if (!forums.some((forum) => forum.id === forumId)) return refused('not_found')
    const [missing] = missingFields(content)
    if (missing !== undefined) return refused('content_incomplete', { field: missing })
    const proposal = { forumId, operatorOrganisationId, content }
    const no = await refuseProposal(trx, actor, proposal, now)
    if (no !== null) return no

    const roundId = deps.newId()
    if (!(await tieCard(trx, { personId, cardId, roundId }))) {
      const first = await roundOfCard(trx, { personId, cardId })
      return first === null ? refused('wrong_state') : { ok: true, roundId: first }
    }
    const drafted = await writeDraft(trx, actor, { ...proposal, id: roundId, newId: deps.newId }, now)
    const submitted = submit(drafted)
    const facts = await findRound(trx, roundId)
    if (!submitted.ok || facts === null) throw new Error('a proposal that was looked over could not be sent')
    await saveDecided(deps, trx, facts, submitted.decided, { at: now, personId, door })
    return { ok: true, roundId }
  })
}
