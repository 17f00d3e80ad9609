import type { Deps } from '../../deps.ts'
import { findPartnerTenant } from '../../store/identities.ts'

/** Whether anybody of the tenant is listened to at all: the host's own, and those on the secretariat's list. */
export async function isListedTenant(deps: Pick<Deps, 'db' | 'config'>, tenantId: string): Promise<boolean> {
  return tenantId === deps.config.hostTenantId || (await findPartnerTenant(deps.db, tenantId)) !== null
}
