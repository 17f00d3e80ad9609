import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import { findMember, settleGuesses } from '../../store/members.ts'
import { organisationExists } from '../../store/organisations.ts'
import { organisationsBinding, setOrganisation } from '../../store/registry.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from '../forums/in-managed-forum.ts'
import { findAccounts, tieAccounts } from './find-accounts.ts'

export type ConfirmMember = { forumId: string; personId: string; organisationId: string | null }

/**
 * The secretariat says which organisation a member belongs to; null: to none, a reader. Nobody is moved away from an
 * organisation whose seat they hold or whose tenant their account lies in.
 */
export async function confirmMember(
  deps: Pick<Deps, 'db' | 'clock' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  input: ConfirmMember,
): Promise<Result<object>> {
  const { personId, organisationId } = input
  const confirmed = await inManagedForum(deps, actor, input.forumId, async ({ trx, forum, now, today }) => {
    const member = await findMember(trx, forum.id, personId)
    if (member === null) return refused('not_found')
    if (organisationId !== null && !(await organisationExists(trx, organisationId)))
      return refused('unknown_organisation', { field: 'organisationId' })
    const bound = await organisationsBinding(trx, personId, today)
    if (bound.some((id) => id !== organisationId))
      return refused('bound_elsewhere', { field: 'organisationId' })
    await setOrganisation(trx, personId, organisationId)
    await settleGuesses(trx, personId)
    const by = { at: now, personId: actor.personId }
    await appendMemberHistory(trx, forum.id, [{ kind: 'confirmed', personId, organisationId }], by)
    return { ok: true }
  })
  if (!confirmed.ok) return confirmed
  const accounts = await findAccounts(deps, [personId])
  await deps.db.transaction().execute((trx) => tieAccounts(trx, accounts))
  return confirmed
}
