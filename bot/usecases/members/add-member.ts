import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { insertPerson } from '../../store/identities.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import { findMembership, saveMember } from '../../store/members.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { findByMail, setOrganisation } from '../../store/registry.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from '../forums/in-managed-forum.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { candidateOrganisations } from './candidate-organisations.ts'
import { findAccounts, tieAccounts } from './find-accounts.ts'
import { proposeOrganisation } from './propose-organisation.ts'

export type AddMember = { forumId: string; name: string; mail: string; organisationId: string | null }

/**
 * Writes somebody in who is known by name and mail. The same address is the same person, whose name stays as it was.
 * Without an organisation the product proposes one, where it can.
 */
export async function addMember(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  input: AddMember,
): Promise<Result<{ id: string }>> {
  const name = input.name.trim()
  if (name === '') return refused('invalid_input', { field: 'name' })
  const mail = input.mail.trim()
  const cpr = refuseCpr({ name, mail })
  if (cpr !== null) return cpr
  const added = await inManagedForum(deps, actor, input.forumId, async ({ trx, forum, now, today }) => {
    const organisations = await listOrganisations(trx, today)
    const chosen = input.organisationId
    if (chosen !== null && organisations.every(({ id }) => id !== chosen))
      return refused('unknown_organisation', { field: 'organisationId' })
    const known = await findByMail(trx, mail)
    const own = known?.organisationId ?? null
    if (chosen !== null && own !== null && own !== chosen)
      return refused('other_organisation', { field: 'organisationId' })

    const candidates = await candidateOrganisations(trx, forum.id, today)
    const person = { name, mail, userPrincipalName: null, userType: 'member' as const }
    const proposed = proposeOrganisation(person, candidates)
    const organisationId = chosen ?? own ?? proposed.organisationId
    const id = known?.personId ?? deps.newId()
    if (known === null)
      await insertPerson(trx, { id, organisationId, secretariat: false, name, mail, language: 'da', now })
    else if (own !== organisationId) await setOrganisation(trx, id, organisationId)
    const membership = await findMembership(trx, forum.id, id)
    const source = membership?.left === false ? membership.source : 'hand'
    // With no organisation chosen and none in sight, the person is a reader: there is nothing to ask.
    const doubt = organisationId === null && proposed.guess?.length ? proposed.guess : null
    await saveMember(trx, forum.id, { personId: id, source, guess: doubt })
    const by = { at: now, personId: actor.personId }
    await appendMemberHistory(trx, forum.id, [{ kind: 'added', personId: id }], by)
    return { ok: true, id }
  })
  if (!added.ok) return added
  const accounts = await findAccounts(deps, [added.id])
  await deps.db.transaction().execute((trx) => tieAccounts(trx, accounts))
  return added
}
