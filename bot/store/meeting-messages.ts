import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/** What the secretariat wrote to all groups of a session. */
export type MeetingMessage = { id: string; meetingId: string; blockId: string; text: string; at: Date }

export async function insertMessage(
  trx: Transaction<Database>,
  { id, meetingId, blockId, text, at }: MeetingMessage,
  personId: string,
): Promise<void> {
  await trx
    .insertInto('meeting_message')
    .values({ id, meeting_id: meetingId, block_id: blockId, text, at, person_id: personId })
    .execute()
}

export async function findMessage(db: Kysely<Database>, id: string): Promise<MeetingMessage | null> {
  return (await messages(db).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Newest first. */
export async function listMessages(
  db: Kysely<Database>,
  meetingId: string,
  limit: number,
): Promise<MeetingMessage[]> {
  return messages(db)
    .where('meeting_id', '=', meetingId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

const messages = (db: Kysely<Database>) =>
  db
    .selectFrom('meeting_message')
    .select(['id', 'meeting_id as meetingId', 'block_id as blockId', 'text', 'at'])
