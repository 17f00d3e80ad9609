import type { Kysely, Transaction } from 'kysely'
import type { MeetingEvent } from '../domain/meetings/meeting-event.ts'
import type { Database } from './database.ts'

/** Written in the act's own transaction, and never changed again: the database refuses it. */
export async function appendMeetingHistory(
  trx: Transaction<Database>,
  meetingId: string,
  event: MeetingEvent,
  by: { personId: string | null; now: Date },
): Promise<void> {
  const { kind, ...data } = event
  await trx
    .insertInto('meeting_history')
    .values({ meeting_id: meetingId, at: by.now, person_id: by.personId, kind, data: JSON.stringify(data) })
    .execute()
}

export type MeetingHistoryLine = { at: Date; personId: string | null; event: MeetingEvent }

/** What was done to a meeting, newest first. */
export async function historyOfMeeting(
  db: Kysely<Database>,
  meetingId: string,
  limit: number,
): Promise<MeetingHistoryLine[]> {
  const rows = await db
    .selectFrom('meeting_history')
    .select(['at', 'person_id', 'kind', 'data'])
    .where('meeting_id', '=', meetingId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, person_id, kind, data }) => ({
    at,
    personId: person_id,
    event: { kind, ...(data as object) } as MeetingEvent,
  }))
}
