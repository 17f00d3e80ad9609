import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findPartnerTenant } from '../../store/identities.ts'
import { removePartnerTenant as takeOffList } from '../../store/partner-tenants.ts'
import { lockRegistry } from '../../store/registry.ts'
import type { Actor } from '../actor.ts'

/** Shuts a tenant out: its people are refused at once, and written to by mail from now on. */
export async function removePartnerTenant(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  tenantId: string,
): Promise<Result<object>> {
  if (!mayManageForums(actor)) return refused('not_found')
  return deps.db.transaction().execute(async (trx) => {
    await lockRegistry(trx)
    if ((await findPartnerTenant(trx, tenantId)) === null) return refused('not_found')
    await takeOffList(trx, tenantId)
    return { ok: true }
  })
}
