import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { hashOfLink } from './mail-links.ts'

/** A participant's own page of a meeting. Only the hash of the token is kept. */
export async function insertMeetingLink(
  db: Kysely<Database>,
  token: string,
  link: { meetingId: string; participantId: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('meeting_link')
    .values({
      token_hash: hashOfLink(token),
      meeting_id: link.meetingId,
      participant_id: link.participantId,
      created_at: now,
    })
    .execute()
}

export async function findMeetingLink(
  db: Kysely<Database>,
  token: string,
): Promise<{ meetingId: string; participantId: string } | null> {
  const row = await db
    .selectFrom('meeting_link')
    .select(['meeting_id as meetingId', 'participant_id as participantId'])
    .where('token_hash', '=', hashOfLink(token))
    .executeTakeFirst()
  return row ?? null
}
