import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

export type MeetingQuestion = {
  id: string
  meetingId: string
  text: string
  at: Date
  personId: string
  door: 'teams' | 'tab'
  takenAt: Date | null
  /** The block that ran then. */
  takenIn: string | null
}

export async function insertQuestion(
  trx: Transaction<Database>,
  { id, meetingId, text, at, personId, door }: Omit<MeetingQuestion, 'takenAt' | 'takenIn'>,
): Promise<void> {
  await trx
    .insertInto('meeting_question')
    .values({ id, meeting_id: meetingId, text, asked_at: at, person_id: personId, door, taken_at: null })
    .execute()
}

/** In the order in which they came; `personId` null: everybody's. At most 500. */
export async function listQuestions(
  db: Kysely<Database>,
  meetingId: string,
  personId: string | null,
): Promise<MeetingQuestion[]> {
  let query = db
    .selectFrom('meeting_question')
    .select(['id', 'meeting_id as meetingId', 'text', 'asked_at as at', 'person_id as personId', 'door'])
    .select(['taken_at as takenAt', 'taken_in as takenIn'])
    .where('meeting_id', '=', meetingId)
  if (personId !== null) query = query.where('person_id', '=', personId)
  return query.orderBy('asked_at').orderBy('id').limit(500).execute()
}

/** How many questions stand open; `personId` null: everybody's. */
export async function countWaiting(
  db: Kysely<Database>,
  meetingId: string,
  personId: string | null,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from meeting_question
    where meeting_id = ${meetingId}::uuid and taken_at is null
      and (${personId}::uuid is null or person_id = ${personId}::uuid)`.execute(db)
  return rows[0]?.n ?? 0
}

/** How many the person has asked since then, in all meetings. */
export async function countAskedSince(db: Kysely<Database>, personId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from meeting_question
    where person_id = ${personId}::uuid and asked_at > ${since}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Marks those of the meeting's questions as taken up, or as open again; what is so already stays. */
export async function markQuestions(
  trx: Transaction<Database>,
  meetingId: string,
  ids: readonly string[],
  taken: { at: Date; in: string | null; by: string } | null,
): Promise<void> {
  await trx
    .updateTable('meeting_question')
    .set({ taken_at: taken?.at ?? null, taken_in: taken?.in ?? null, taken_by: taken?.by ?? null })
    .where('meeting_id', '=', meetingId)
    .where('id', 'in', [...ids])
    .where('taken_at', taken === null ? 'is not' : 'is', null)
    .execute()
}
