import { type Kysely, sql, type Transaction } from 'kysely'
import type { GroupTrouble } from '../domain/members/member-event.ts'
import type { Database } from './database.ts'

/** How far a forum's group has been read; `trouble`: why it cannot be. */
export type GroupReading = {
  token: string | null
  wholeAt: Date | null
  readAt: Date | null
  trouble: GroupTrouble | null
  troubleSince: Date | null
}

const columns = sql`token, whole_at as "wholeAt", read_at as "readAt", trouble, trouble_since as "troubleSince"`

export async function findGroupReading(db: Kysely<Database>, forumId: string): Promise<GroupReading | null> {
  const { rows } = await sql<GroupReading>`
    select ${columns} from group_reading where forum_id = ${forumId}::uuid`.execute(db)
  return rows[0] ?? null
}

export type DueGroup = { forumId: string; groupId: string; reading: GroupReading }

/** Forums whose group was read before and is to be read again, the longest due first. */
export async function listDueGroups(db: Kysely<Database>, now: Date, most: number): Promise<DueGroup[]> {
  const { rows } = await sql<GroupReading & { forumId: string; groupId: string }>`
    select f.id as "forumId", f.group_id as "groupId", ${columns}
    from group_reading g join forum f on f.id = g.forum_id
    where f.group_id is not null and g.next_at <= ${now}
    order by g.next_at limit ${most}`.execute(db)
  return rows.map(({ forumId, groupId, ...reading }) => ({ forumId, groupId, reading }))
}

export async function saveGroupReading(
  trx: Transaction<Database>,
  forumId: string,
  { token, wholeAt, readAt, trouble, troubleSince }: GroupReading,
  nextAt: Date,
): Promise<void> {
  await sql`
    insert into group_reading (forum_id, token, whole_at, read_at, next_at, trouble, trouble_since)
    values (${forumId}::uuid, ${token}, ${wholeAt}::timestamptz, ${readAt}::timestamptz, ${nextAt}, ${trouble},
      ${troubleSince}::timestamptz)
    on conflict (forum_id) do update set token = excluded.token, whole_at = excluded.whole_at,
      read_at = excluded.read_at, next_at = excluded.next_at, trouble = excluded.trouble,
      trouble_since = excluded.trouble_since`.execute(trx)
}
