import { type Kysely, sql, type Transaction } from 'kysely'
import { defaultSettings, type Forum, type ForumSettings } from '../domain/forum.ts'
import type { RoundSeat } from '../domain/rounds/round.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export async function findForum(db: Kysely<Database>, forumId: string): Promise<Forum | null> {
  const row = await db.selectFrom('forum').selectAll().where('id', '=', forumId).executeTakeFirst()
  if (row === undefined) return null
  const meetings = await db
    .selectFrom('forum_meeting')
    .select(['date', 'title'])
    .where('forum_id', '=', forumId)
    .orderBy('date')
    .limit(500)
    .execute()
  return {
    id: row.id,
    name: row.name,
    regionCode: row.region_code,
    groupId: row.group_id,
    settings: { ...defaultSettings, ...row.settings },
    meetings,
  }
}

export async function listForums(
  db: Kysely<Database>,
): Promise<{ id: string; name: string; regionCode: string }[]> {
  return db
    .selectFrom('forum')
    .select(['id', 'name', 'region_code as regionCode'])
    .orderBy(sql`name collate "da-x-icu"`)
    .limit(200)
    .execute()
}

/** Forums with voices on `today` or later: only they can be asked in a round. */
export async function forumsTakingRounds(db: Kysely<Database>, today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('seat')
    .select('forum_id')
    .distinct()
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .limit(500)
    .execute()
  return new Set(rows.map((row) => row.forum_id))
}

/** The forum's voices on a day, one for each member organisation. */
export async function seatsInForce(
  db: Kysely<Database>,
  forumId: string,
  today: string,
): Promise<RoundSeat[]> {
  return db
    .selectFrom('seat')
    .select(['id as seatId', 'organisation_id as organisationId'])
    .where('forum_id', '=', forumId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .orderBy('organisation_id')
    .limit(200)
    .execute()
}

/** Forums that somebody is in on `today`: as a member, or on a seat. */
export async function forumsWithPeople(db: Kysely<Database>, today: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select f.id from forum f
    where exists (select from forum_member m where m.forum_id = f.id and m.left_at is null)
      or exists (select from seat s join seat_holder h on h.seat_id = s.id
        where s.forum_id = f.id and h.from_date <= ${today}::date and (h.to_date is null or h.to_date >= ${today}::date))
    limit 500`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Holds the forum's members and seats as they are until the transaction ends: whoever changes them does so after it, or has
 * done so before. Several may hold them at once.
 */
export async function holdMembers(trx: Trx, forumId: string): Promise<void> {
  await trx.selectFrom('forum').select('id').where('id', '=', forumId).forShare().execute()
}

/** Locks the forum's row: whoever changes its seats and members does so after the other. Null: no such forum. */
export async function lockForum(
  trx: Trx,
  forumId: string,
): Promise<{ id: string; groupId: string | null } | null> {
  const row = await trx
    .selectFrom('forum')
    .select(['id', 'group_id as groupId'])
    .where('id', '=', forumId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** False: there is a forum of that name already, however it is capitalised. */
export async function insertForum(
  trx: Trx,
  forum: {
    id: string
    name: string
    regionCode: string
    groupId: string | null
    settings: ForumSettings
    now: Date
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into forum (id, name, region_code, group_id, settings, created_at)
    select ${forum.id}::uuid, ${forum.name}, ${forum.regionCode}, ${forum.groupId}::uuid,
      ${JSON.stringify(forum.settings)}::jsonb, ${forum.now}::timestamptz
    where not exists (select from forum where lower(name) = lower(${forum.name}))
    on conflict (name) do nothing returning id`.execute(trx)
  return rows.length === 1
}

/** The forums that the person has to do with on `today`: as member, on a seat, or as an operator with a voice there. */
export async function listForumsOf(
  db: Kysely<Database>,
  personId: string,
  today: string,
): Promise<{ id: string; name: string; regionCode: string }[]> {
  const { rows } = await sql<{ id: string; name: string; regionCode: string }>`
    select f.id, f.name, f.region_code as "regionCode" from forum f
    where exists (select from forum_member m
        where m.forum_id = f.id and m.person_id = ${personId}::uuid and m.left_at is null)
      or exists (select from seat s left join seat_holder h on h.seat_id = s.id and h.person_id = ${personId}::uuid
          and h.from_date <= ${today}::date and (h.to_date is null or h.to_date >= ${today}::date)
        where s.forum_id = f.id and s.from_date <= ${today}::date and (s.to_date is null or s.to_date >= ${today}::date)
          and (h.id is not null
            or s.organisation_id = (select organisation_id from person where id = ${personId}::uuid)))
    order by f.name collate "da-x-icu" limit 200`.execute(db)
  return rows
}

export async function saveForumSettings(
  trx: Trx,
  forumId: string,
  settings: ForumSettings,
  meetings: { id: string; date: string; title: string }[],
): Promise<void> {
  await trx
    .updateTable('forum')
    .set({ settings: JSON.stringify(settings) as never })
    .where('id', '=', forumId)
    .execute()
  await trx.deleteFrom('forum_meeting').where('forum_id', '=', forumId).execute()
  if (meetings.length > 0)
    await trx
      .insertInto('forum_meeting')
      .values(meetings.map((meeting) => ({ ...meeting, forum_id: forumId })))
      .execute()
}
