import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { organisationExists } from '../../store/organisations.ts'
import { addPartnerTenant as putOnList } from '../../store/partner-tenants.ts'
import type { Actor } from '../actor.ts'

/** Lets an organisation's tenant in. From now on its people are identified, with a seat only where they are given one. */
export async function addPartnerTenant(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  input: { tenantId: string; organisationId: string },
): Promise<Result<object>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const { organisationId } = input
  const tenantId = input.tenantId.toLowerCase()
  if (tenantId === deps.config.hostTenantId) return refused('tenant_is_host', { field: 'tenantId' })
  return deps.db.transaction().execute(async (trx) => {
    if (!(await organisationExists(trx, organisationId)))
      return refused('unknown_organisation', { field: 'organisationId' })
    const listed = await putOnList(trx, { tenantId, organisationId, addedAt: deps.clock() })
    if (listed.organisationId !== organisationId) return refused('tenant_exists', { field: 'tenantId' })
    return { ok: true }
  })
}
