import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { organisationsOn } from './organisations.ts'

type Trx = Transaction<Database>

export type PartnerTenant = { tenantId: string; organisationId: string; addedAt: Date }

/** The secretariat's list, in the order of the organisations' names. */
export async function listPartnerTenants(
  db: Kysely<Database>,
  today: string,
): Promise<(PartnerTenant & { name: string })[]> {
  const { rows } = await sql<PartnerTenant & { name: string }>`
    select t.tenant_id as "tenantId", t.organisation_id as "organisationId", t.added_at as "addedAt", o.name
    from partner_tenant t join ${organisationsOn(today)} o on o.id = t.organisation_id
    order by o.name collate "da-x-icu", t.tenant_id limit 500`.execute(db)
  return rows
}

/** Puts the tenant on the list. Returns whose it is now: another's, where it stood there before. */
export async function addPartnerTenant(trx: Trx, tenant: PartnerTenant): Promise<{ organisationId: string }> {
  await trx
    .insertInto('partner_tenant')
    .values({
      tenant_id: tenant.tenantId,
      organisation_id: tenant.organisationId,
      added_at: tenant.addedAt,
    })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
  return trx
    .selectFrom('partner_tenant')
    .select('organisation_id as organisationId')
    .where('tenant_id', '=', tenant.tenantId)
    .executeTakeFirstOrThrow()
}

/** Takes the tenant off the list, with its accounts and chats: nobody is written to there any more. */
export async function removePartnerTenant(trx: Trx, tenantId: string): Promise<void> {
  await trx.deleteFrom('partner_tenant').where('tenant_id', '=', tenantId).execute()
  await trx.deleteFrom('chat').where('tenant_id', '=', tenantId).execute()
  await trx.deleteFrom('identity').where('tenant_id', '=', tenantId).execute()
}
