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
): Promise<void> {
  await trx
    .insertInto('forum')
    .values({
      id: forum.id,
      name: forum.name,
      region_code: forum.regionCode,
      group_id: forum.groupId,
      settings: JSON.stringify(forum.settings) as never,
      created_at: forum.now,
    })
    .execute()
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
