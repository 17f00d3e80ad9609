import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { organisationsOn } from './organisations.ts'

/** Somebody whom a forum's meeting may call. */
export type InviteeRow = {
  personId: string
  name: string
  mail: string | null
  organisationId: string | null
  organisation: string | null
  role: 'director' | 'deputy' | 'member' | 'secretariat'
  /** The tenant that the person's mailbox is in: where they are a member, else where their organisation's people are. */
  tenantId: string | null
  /** The person's own account there, where it is known: as whom the tenant lets itself be asked. */
  objectId: string | null
}

/** The person's account as a member of a tenant. */
const objectOf = sql`(select i.object_id from identity i where i.person_id = p.id and i.user_type = 'member'
  order by i.tenant_id limit 1)`

/** The tenant that person `p` has a mailbox in. */
const tenantOf = sql`coalesce(
  (select i.tenant_id from identity i where i.person_id = p.id and i.user_type = 'member'
    order by i.tenant_id limit 1),
  (select t.tenant_id from partner_tenant t where t.organisation_id = p.organisation_id
    order by t.tenant_id limit 1))`

/** Whether a forum's meeting may call a person on that day: the rule of `listInvitees` for one. */
export const mayBeCalled = (
  forumId: RawBuilder<unknown>,
  personId: RawBuilder<unknown>,
  today: string,
) => sql`(
  exists (select from person p where p.id = ${personId} and p.secretariat)
  or exists (select from forum_member m where m.forum_id = ${forumId} and m.person_id = ${personId} and m.left_at is null)
  or exists (select from seat s join seat_holder h on h.seat_id = s.id where s.forum_id = ${forumId}
    and h.person_id = ${personId} and h.from_date <= ${today}::date and (h.to_date is null or h.to_date >= ${today}::date)))`

/** Everybody of the forum on `today`, and the secretariat; by organisation, directors before deputies. At most 500. */
export async function listInvitees(
  db: Kysely<Database>,
  forumId: string,
  today: string,
): Promise<InviteeRow[]> {
  const { rows } = await sql<InviteeRow>`
    select p.id as "personId", coalesce(c.name, '') as name, c.mail, o.id as "organisationId", o.name as organisation,
      case when held.role is not null then held.role when member.person_id is not null then 'member'
        else 'secretariat' end as role,
      ${tenantOf} as "tenantId", ${objectOf} as "objectId"
    from person p left join person_contact c on c.person_id = p.id
      left join lateral (select h.role, s.organisation_id from seat s join seat_holder h on h.seat_id = s.id
        where s.forum_id = ${forumId}::uuid and h.person_id = p.id and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date) order by h.role desc limit 1) held on true
      left join forum_member member on member.forum_id = ${forumId}::uuid and member.person_id = p.id
        and member.left_at is null
      left join ${organisationsOn(today)} o on o.id = coalesce(held.organisation_id, p.organisation_id)
    where held.role is not null or member.person_id is not null or p.secretariat
    order by held.role is null, p.secretariat, o.name collate "da-x-icu", held.role desc, c.name collate "da-x-icu", p.id
    limit 500`.execute(db)
  return rows
}

/** Somebody with a mailbox in each of the tenants, for asking its calendars as them. */
export async function anyMemberOf(
  db: Kysely<Database>,
  tenantIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ tenantId: string; objectId: string }>`
    select distinct on (tenant_id) tenant_id as "tenantId", object_id as "objectId" from identity
    where user_type = 'member' and tenant_id = any(${[...tenantIds]}::uuid[])
    order by tenant_id, object_id limit 500`.execute(db)
  return new Map(rows.map(({ tenantId, objectId }) => [tenantId, objectId]))
}

/** Where one person's mailbox is, as far as it is known; null: nobody of that id. */
export async function findMailbox(
  db: Kysely<Database>,
  personId: string,
): Promise<Pick<InviteeRow, 'mail' | 'tenantId' | 'objectId'> | null> {
  const { rows } = await sql<Pick<InviteeRow, 'mail' | 'tenantId' | 'objectId'>>`
    select c.mail, ${tenantOf} as "tenantId", ${objectOf} as "objectId"
    from person p left join person_contact c on c.person_id = p.id where p.id = ${personId}::uuid`.execute(db)
  return rows[0] ?? null
}
