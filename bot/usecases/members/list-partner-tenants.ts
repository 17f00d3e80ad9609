import type { PartnerTenants } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listPartnerTenants as readList } from '../../store/partner-tenants.ts'
import type { Actor } from '../actor.ts'

/** The tenants besides the host's that are listened to, each with the organisation whose it is. */
export async function listPartnerTenants(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<PartnerTenants>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const items = (await readList(deps.db, localDateOf(deps.clock()))).map(
    ({ tenantId, organisationId, addedAt, name }) => ({
      tenantId,
      organisation: { id: organisationId, name },
      addedAt: addedAt.toISOString(),
    }),
  )
  return { ok: true, items }
}
