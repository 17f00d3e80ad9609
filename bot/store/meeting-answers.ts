import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** From now on the meeting's participants follow what is answered in Outlook; this version has been taken in. */
export async function saveAnswersTaken(
  trx: Transaction<Database>,
  meetingId: string,
  eventVersion: number,
): Promise<void> {
  await trx
    .insertInto('meeting_answers')
    .values({ meeting_id: meetingId, event_version: eventVersion })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet({ event_version: eventVersion }))
    .execute()
}

/** Meetings that follow Outlook, and whose event says something newer than was taken in. At most 50. */
export async function meetingsWithNewAnswers(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ meetingId: string }>`
    select m.id as "meetingId" from meeting_answers a join meeting m on m.id = a.meeting_id
      join outlook_event o on o.entry_id = m.entry_id and o.key = m.occurrence_key and o.state <> 'ended'
    where o.version <> a.event_version order by m.id limit 50`.execute(db)
  return rows.map(({ meetingId }) => meetingId)
}
