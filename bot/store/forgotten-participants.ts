import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { forgetPeopleOfLists } from './forgotten-people.ts'

type Trx = Transaction<Database>

/** How long the names of who took part in a meeting are kept where the forum has not said otherwise. */
export const USUAL_MONTHS = 12

export async function retentionMonths(db: Kysely<Database>, forumId: string | null): Promise<number> {
  if (forumId === null) return USUAL_MONTHS
  const row = await db
    .selectFrom('participant_retention')
    .select('months')
    .where('forum_id', '=', forumId)
    .executeTakeFirst()
  return row?.months ?? USUAL_MONTHS
}

export async function saveRetention(trx: Trx, forumId: string, months: number): Promise<void> {
  await trx
    .insertInto('participant_retention')
    .values({ forum_id: forumId, months })
    .onConflict((conflict) => conflict.column('forum_id').doUpdateSet({ months }))
    .execute()
}

/** As it was kept when the meeting's participants were forgotten; null: they have not been. */
export async function forgottenAttendance(db: Kysely<Database>, meetingId: string): Promise<unknown> {
  const row = await db
    .selectFrom('meeting_forgotten')
    .select('attendance')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.attendance ?? null
}

/** Meetings whose participants are still known, in the order in which they were made; `after` is the last of the page before. */
export async function meetingsRemembered(
  db: Kysely<Database>,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('id', 'not in', db.selectFrom('meeting_forgotten').select('meeting_id'))
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes away who took part, with all that hangs on them, what they asked, and who commented; and name and address of whom the meeting's
 * list alone had made known. What they wrote in notes, cards and comments stays without them, and how many of each organisation there
 * had been. What is answered in Outlook from now on is followed no more.
 */
export async function forgetParticipants(
  trx: Trx,
  meetingId: string,
  attendance: object,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('meeting_forgotten')
    .values({ meeting_id: meetingId, attendance: JSON.stringify(attendance), at: now })
    .execute()
  await trx
    .updateTable('collation_comment')
    .set({ person_id: null })
    .where('meeting_id', '=', meetingId)
    .execute()
  // What somebody asked in the meeting was for the meeting alone.
  await trx.deleteFrom('meeting_question').where('meeting_id', '=', meetingId).execute()
  await trx.deleteFrom('meeting_answers').where('meeting_id', '=', meetingId).execute()
  const { rows } = await sql<{ personId: string | null }>`
    delete from meeting_participant where meeting_id = ${meetingId}::uuid returning person_id as "personId"`.execute(
    trx,
  )
  await forgetPeopleOfLists(
    trx,
    rows.flatMap(({ personId }) => personId ?? []),
  )
}

/** Who answered in Outlook, of meetings whose participants have been forgotten. An event that is read once more says it again. */
export async function forgetAnswers(db: Kysely<Database>): Promise<void> {
  await sql`
    update outlook_event o set answers = '[]' from meeting m join meeting_forgotten f on f.meeting_id = m.id
    where o.entry_id = m.entry_id and o.key = m.occurrence_key and o.answers <> '[]'`.execute(db)
}
