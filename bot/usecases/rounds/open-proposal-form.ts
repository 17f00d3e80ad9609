import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { forumsTakingRounds, listForumsOf } from '../../store/forums.ts'
import { organisationOfPerson } from '../../store/people.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { roundOfCard } from '../../store/proposal-cards.ts'
import type { Actor } from '../actor.ts'

/** What an operator chooses from when it writes a proposal, or the round that has come of the card already. */
export type ProposalForm =
  | { sent: string }
  | {
      sent: null
      operator: string
      forums: { id: string; name: string }[]
      /** The other municipalities, and the regions, of the forums' regions: whom the operator may have been in touch with. */
      neighbours: { id: string; name: string }[]
    }

/** Opens the form for a proposal of the actor's own organisation. Writes nothing. */
export async function openProposalForm(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cardId: string,
): Promise<Result<{ form: ProposalForm }>> {
  const { personId } = actor
  const sent = await roundOfCard(deps.db, { personId, cardId })
  if (sent !== null) return { ok: true, form: { sent } }
  const own = await organisationOfPerson(deps.db, personId)
  const organisations = await listOrganisations(deps.db, localDateOf(deps.clock()))
  const operator = organisations.find(({ id }) => id === own)
  if (operator === undefined) return refused('not_an_operator')
  const today = localDateOf(deps.clock())
  const asking = await forumsTakingRounds(deps.db, today)
  const forums = (await listForumsOf(deps.db, personId, today)).filter(({ id }) => asking.has(id))
  if (forums.length === 0) return refused('no_forum')
  const regions = new Set(forums.map(({ regionCode }) => regionCode))
  const neighbours = organisations
    .filter(({ id, regionCode }) => id !== own && regionCode !== null && regions.has(regionCode))
    .map(({ id, name }) => ({ id, name }))
  return {
    ok: true,
    form: {
      sent: null,
      operator: operator.name,
      forums: forums.map(({ id, name }) => ({ id, name })),
      neighbours,
    },
  }
}
