import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Where each group meets in Teams, by the group's id; one whose meeting does not stand (yet) is missing. */
export async function groupJoinUrls(
  db: Kysely<Database>,
  groupIds: readonly string[],
): Promise<Map<string, string>> {
  if (groupIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; url: string }>`
    select owner_id as id, join_url as url from outlook_event
    where purpose = 'breakout' and owner_id = any(${[...groupIds]}::uuid[]) and join_url is not null
      and state in ('creating', 'standing')`.execute(db)
  return new Map(rows.map(({ id, url }) => [id, url]))
}
