import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/**
 * One change of who is who at a time: the same person may come from two sides at once (an import, and the tab opened).
 * Ends with the transaction.
 */
export async function lockRegistry(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7244, 0)`.execute(trx)
}

/** The person with that mail address, however it is capitalised. */
export async function findByMail(
  db: Kysely<Database>,
  mail: string,
): Promise<{ personId: string; organisationId: string | null } | null> {
  const { rows } = await sql<{ personId: string; organisationId: string | null }>`
    select p.id as "personId", p.organisation_id as "organisationId"
    from person_contact c join person p on p.id = c.person_id
    where lower(c.mail) = lower(${mail})`.execute(db)
  return rows[0] ?? null
}

export async function setOrganisation(
  trx: Trx,
  personId: string,
  organisationId: string | null,
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ organisation_id: organisationId })
    .where('id', '=', personId)
    .execute()
}

/** The directory's name and address. An address that is already another person's is left with that person. */
export async function renewContact(
  trx: Trx,
  personId: string,
  contact: { name: string; mail: string | null },
): Promise<void> {
  await sql`
    insert into person_contact (person_id, name, mail)
    select ${personId}::uuid, ${contact.name}, m.mail
    from (select case when exists (select from person_contact other
        where lower(other.mail) = lower(${contact.mail}::text) and other.person_id <> ${personId}::uuid)
      then null else ${contact.mail}::text end as mail) m
    on conflict (person_id) do update set
      name = case when excluded.name = '' then person_contact.name else excluded.name end,
      mail = coalesce(excluded.mail, person_contact.mail)`.execute(trx)
}

/** Takes the address from whoever has it and is about to get another, when somebody else is about to get it. */
export async function freeAddresses(trx: Trx, wanted: { personId: string; mail: string }[]): Promise<void> {
  await sql`
    with wanted as (select "personId" as person_id, lower(mail) as mail
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("personId" uuid, mail text))
    update person_contact c set mail = null
    where exists (select from wanted w where w.person_id <> c.person_id and w.mail = lower(c.mail))
      and exists (select from wanted w where w.person_id = c.person_id)
      and not exists (select from wanted w where w.person_id = c.person_id and w.mail = lower(c.mail))`.execute(
    trx,
  )
}

/** Nobody has registered the person yet: an account that opened the app, tied to no member and no seat. */
export async function isUnregistered(db: Kysely<Database>, personId: string): Promise<boolean> {
  const { rows } = await sql<{ unregistered: boolean }>`
    select not p.secretariat
      and not exists (select from forum_member m where m.person_id = p.id)
      and not exists (select from seat_holder h where h.person_id = p.id)
      and not exists (select from person_contact c where c.person_id = p.id and c.mail is not null) as unregistered
    from person p where p.id = ${personId}::uuid`.execute(db)
  return rows[0]?.unregistered ?? false
}

/** Organisations that a seat held now or later, or an account in a partner tenant, ties the person to. */
export async function organisationsBinding(
  db: Kysely<Database>,
  personId: string,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.organisation_id as id from seat_holder h join seat s on s.id = h.seat_id
    where h.person_id = ${personId}::uuid and (h.to_date is null or h.to_date >= ${today}::date)
    union
    select t.organisation_id from identity i join partner_tenant t on t.tenant_id = i.tenant_id
    where i.person_id = ${personId}::uuid limit 100`.execute(db)
  return rows.map((row) => row.id)
}

/** Everybody who counts as the secretariat now. */
export async function secretariatIds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('person').select('id').where('secretariat', '=', true).limit(500).execute()
  return rows.map((row) => row.id)
}

export type PersonToFind = {
  personId: string
  mail: string
  /** Tenants that may know the person by that address and in which no account of theirs is known yet. */
  tenantIds: string[]
}

/**
 * In which tenants the people's accounts are still to be looked for: the host's, and those of their own organisation.
 * A guess at an organisation is none.
 */
export async function tenantsToAsk(
  db: Kysely<Database>,
  personIds: string[],
  hostTenantId: string,
): Promise<PersonToFind[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<PersonToFind>`
    select p.id as "personId", c.mail, jsonb_agg(t.tenant_id) as "tenantIds"
    from person p join person_contact c on c.person_id = p.id and c.mail is not null
      join (select ${hostTenantId}::uuid as tenant_id, null as organisation_id
        union all select tenant_id, organisation_id from partner_tenant) t
        on t.organisation_id is null or t.organisation_id = p.organisation_id
    where p.id = any(${personIds}::uuid[])
      and not exists (select from identity i where i.person_id = p.id and i.tenant_id = t.tenant_id)
    group by p.id, c.mail
    limit 1000`.execute(db)
  return rows
}
