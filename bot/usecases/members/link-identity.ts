import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findByIdentity, findPartnerTenant, tieIdentity } from '../../store/identities.ts'
import { findMember } from '../../store/members.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from '../forums/in-managed-forum.ts'

export type LinkIdentity = { forumId: string; tenantId: string; objectId: string; personId: string }

/**
 * The secretariat says that an account which has opened the app is a member that it knows. Only an account of the
 * member's own organisation can be: whose it is, the list of partner tenants says.
 */
export async function linkIdentity(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: LinkIdentity,
): Promise<Result<object>> {
  const { tenantId, objectId, personId } = input
  return inManagedForum(deps, actor, input.forumId, async ({ trx, forum }) => {
    const partner = await findPartnerTenant(trx, tenantId)
    const seen = await findByIdentity(trx, tenantId, objectId)
    if (partner === null || seen === null) return refused('not_found')
    const member = await findMember(trx, forum.id, personId)
    if (member === null) return refused('not_a_member', { field: 'personId' })
    if (member.guess !== null || member.organisationId === null)
      return refused('organisation_unconfirmed', { field: 'personId' })
    if (member.organisationId !== partner.organisationId)
      return refused('other_organisation', { field: 'personId' })
    await tieIdentity(trx, { tenantId, objectId, personId, userType: 'member' })
    return { ok: true }
  })
}
