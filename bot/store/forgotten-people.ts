import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { lockRegistry } from './registry.ts'

/**
 * Takes away name, address and accounts of those of the people whom a meeting's list alone had made known: of no organisation, in no
 * forum, asked nothing, responsible for nothing, and in nobody's history. The person stays as an id, which is what was written down of
 * them. Whoever is written into another meeting at this moment is waited for, and stays known. Ends with the transaction.
 */
export async function forgetPeopleOfLists(
  trx: Transaction<Database>,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  await lockRegistry(trx)
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.id = any(${[...personIds]}::uuid[])
      and not p.secretariat and p.organisation_id is null
      and not exists (select from meeting_participant where person_id = p.id)
      and not exists (select from forum_member where person_id = p.id)
      and not exists (select from seat_holder where person_id = p.id)
      and not exists (select from forum_post where person_id = p.id)
      and not exists (select from time_poll_person where person_id = p.id)
      and not exists (select from wheel_responsible where person_id = p.id)
      and not exists (select from wheel_address where person_id = p.id and stopped_at is null)
      and not exists (select from collation_comment where person_id = p.id)
      and not exists (select from answer where p.id in (person_id, recorded_by))
      and not exists (select from history where person_id = p.id)
      and not exists (select from wheel_history where person_id = p.id)
      and not exists (select from rules_history where person_id = p.id)
      and not exists (select from meeting_history where person_id = p.id)
      and not exists (select from meeting_run_event where person_id = p.id)`.execute(trx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await sql`
    delete from chat c using identity i
    where i.person_id = any(${ids}::uuid[]) and i.tenant_id = c.tenant_id and i.object_id = c.object_id`.execute(
    trx,
  )
  await trx.deleteFrom('identity').where('person_id', 'in', ids).execute()
  await trx.deleteFrom('person_contact').where('person_id', 'in', ids).execute()
}
