import { type Kysely, sql, type Transaction } from 'kysely'
import type { Publication, PublishedGroup } from '../domain/meetings/publishing/publication.ts'
import type { Database } from './database.ts'

const columns = sql`u.block_id as "blockId", u.number, u.groups, u.at, u.by_person_id as "byPersonId"`

/** The newest publication of each session of the meeting that has one. */
export async function listPublications(db: Kysely<Database>, meetingId: string): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select ${columns} from breakout_session s
      join breakout_publication u on u.block_id = s.block_id and u.number = s.published
    where s.meeting_id = ${meetingId}::uuid limit 60`.execute(db)
  return rows
}

/** The session's newest publication, and whose meeting it is. */
export async function findPublication(
  db: Kysely<Database>,
  blockId: string,
): Promise<(Publication & { meetingId: string }) | null> {
  const { rows } = await sql<Publication & { meetingId: string }>`
    select ${columns}, s.meeting_id as "meetingId" from breakout_session s
      join breakout_publication u on u.block_id = s.block_id and u.number = s.published
    where s.block_id = ${blockId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Adds a publication, which counts from now on. Two of one number are refused by the database. */
export async function insertPublication(
  trx: Transaction<Database>,
  publication: Omit<Publication, 'groups'> & { groups: readonly PublishedGroup[] },
): Promise<void> {
  await trx
    .insertInto('breakout_publication')
    .values({
      block_id: publication.blockId,
      number: publication.number,
      groups: JSON.stringify(publication.groups),
      at: publication.at,
      by_person_id: publication.byPersonId,
    })
    .execute()
}

/** The blocks of a meeting on which groups stand or have been published. */
export async function blocksWithGroups(db: Kysely<Database>, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ blockId: string }>`
    select s.block_id as "blockId" from breakout_session s where s.meeting_id = ${meetingId}::uuid
      and (s.published is not null or exists (select from breakout_seat t where t.block_id = s.block_id))
    limit 60`.execute(db)
  return rows.map(({ blockId }) => blockId)
}
