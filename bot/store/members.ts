import { type Kysely, sql, type Transaction } from 'kysely'
import type { Guess } from '../domain/members/guess-organisation.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type Member = {
  personId: string
  source: 'group' | 'hand'
  organisationId: string | null
  /** Null: the secretariat has said what is so, or there was no doubt. */
  guess: Guess[] | null
}

/** Everybody who is a member of the forum now, by name. */
export async function listMembers(db: Kysely<Database>, forumId: string): Promise<Member[]> {
  return memberQuery(db, forumId).execute()
}

export async function findMember(
  db: Kysely<Database>,
  forumId: string,
  personId: string,
): Promise<Member | null> {
  return (await memberQuery(db, forumId).where('m.person_id', '=', personId).executeTakeFirst()) ?? null
}

const memberQuery = (db: Kysely<Database>, forumId: string) =>
  db
    .selectFrom('forum_member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('person_contact as c', 'c.person_id', 'm.person_id')
    .select(['m.person_id as personId', 'm.source', 'p.organisation_id as organisationId'])
    .select((eb) => eb.ref('m.guess').$castTo<Guess[] | null>().as('guess'))
    .where('m.forum_id', '=', forumId)
    .where('m.left_at', 'is', null)
    .orderBy(sql`c.name collate "da-x-icu"`)
    .orderBy('m.person_id')
    .limit(1000)

/** Whether the person was ever a member, and how it stands. */
export async function findMembership(
  db: Kysely<Database>,
  forumId: string,
  personId: string,
): Promise<{ source: 'group' | 'hand'; left: boolean } | null> {
  const row = await db
    .selectFrom('forum_member')
    .select(['source', 'left_at'])
    .where('forum_id', '=', forumId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row === undefined ? null : { source: row.source, left: row.left_at !== null }
}

export async function isMemberSomewhere(db: Kysely<Database>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('forum_member')
    .select('forum_id')
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes the person a member, or one again. `guess` is null where nothing is to be asked. */
export async function saveMember(
  trx: Trx,
  forumId: string,
  member: { personId: string; source: 'group' | 'hand'; guess: Guess[] | null },
): Promise<void> {
  const guess = member.guess === null ? null : JSON.stringify(member.guess)
  await sql`
    insert into forum_member (forum_id, person_id, source, guess)
    values (${forumId}, ${member.personId}, ${member.source}, ${guess}::jsonb)
    on conflict (forum_id, person_id) do update set source = excluded.source, guess = excluded.guess,
      left_at = null`.execute(trx)
}

/** The secretariat has said who it is, here and wherever else it was asked. */
export async function settleGuesses(trx: Trx, personId: string): Promise<void> {
  await trx.updateTable('forum_member').set({ guess: null }).where('person_id', '=', personId).execute()
}

/** Who came from the group and is not among `present` any more has left at that instant. Returns who. */
export async function leaveAbsent(
  trx: Trx,
  forumId: string,
  present: string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    update forum_member set left_at = ${now}
    where forum_id = ${forumId} and source = 'group' and left_at is null
      and person_id <> all(${present}::uuid[])
    returning person_id as "personId"`.execute(trx)
  return rows.map((row) => row.personId)
}

export type Newcomer = { tenantId: string; objectId: string; name: string; organisationId: string }

/**
 * Accounts of partner tenants that have opened the app and belong to nobody whom the secretariat knows, as far as the
 * forum may want them: those of organisations with a seat or a member in it. The newest chat first.
 */
export async function listNewcomers(
  db: Kysely<Database>,
  forumId: string,
  today: string,
): Promise<Newcomer[]> {
  const { rows } = await sql<Newcomer>`
    select i.tenant_id as "tenantId", i.object_id as "objectId", coalesce(nullif(ch.name, ''), c.name, '') as name,
      t.organisation_id as "organisationId"
    from identity i join partner_tenant t on t.tenant_id = i.tenant_id join person p on p.id = i.person_id
      left join person_contact c on c.person_id = p.id
      left join chat ch on ch.tenant_id = i.tenant_id and ch.object_id = i.object_id
    where not exists (select from forum_member m where m.person_id = p.id and m.left_at is null)
      and not exists (select from seat_holder h where h.person_id = p.id
        and (h.to_date is null or h.to_date >= ${today}::date))
      and (exists (select from seat s where s.forum_id = ${forumId}::uuid and s.organisation_id = t.organisation_id
          and (s.to_date is null or s.to_date >= ${today}::date))
        or exists (select from forum_member m join person q on q.id = m.person_id
          where m.forum_id = ${forumId}::uuid and m.left_at is null and q.organisation_id = t.organisation_id))
    order by p.created_at desc, i.object_id limit 200`.execute(db)
  return rows
}
