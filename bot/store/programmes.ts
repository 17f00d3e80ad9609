import { type Kysely, sql, type Transaction } from 'kysely'
import type { ProgrammeCard } from '../domain/meetings/programme/cards-to-correct.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** The meeting's programme is sent: from now on its cards are kept true. */
export async function noteProgrammeSent(trx: Trx, meetingId: string): Promise<void> {
  await trx
    .insertInto('meeting_programme')
    .values({ meeting_id: meetingId, over: false })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet({ over: false }))
    .execute()
}

/** Meetings whose programme has been sent and that are not over. */
export async function programmesToKeep(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_programme')
    .select('meeting_id')
    .where('over', '=', false)
    .orderBy('meeting_id')
    .limit(1000)
    .execute()
  return rows.map(({ meeting_id }) => meeting_id)
}

export async function endProgramme(db: Kysely<Database>, meetingId: string): Promise<void> {
  await db.updateTable('meeting_programme').set({ over: true }).where('meeting_id', '=', meetingId).execute()
}

/** Everything that has been sent of the meeting's programme, oldest first; at most 20,000. */
export async function listProgrammeDeliveries(
  db: Kysely<Database>,
  meetingId: string,
  now: Date,
): Promise<ProgrammeCard[]> {
  const { rows } = await sql<ProgrammeCard>`
    select d.id, (d.data ->> 'participantId')::uuid as "participantId", d.kind, d.state,
      d.bounced_at is not null as returned, coalesce(d.leased_until > ${now}, false) as leased,
      d.activity_id as "activityId", d.target_id as "targetId", t.look, d.data ->> 'look' as aim
    from delivery d left join programme_told t on t.participant_id = (d.data ->> 'participantId')::uuid
    where d.round_id is null and d.kind in ('programme', 'programme_update') and d.data ->> 'meetingId' = ${meetingId}
    order by d.created_at, d.id limit 20000`.execute(db)
  return rows
}

/** What a card shows now. Nothing is written of somebody who is a participant no more. */
export async function saveProgrammeLook(trx: Trx, participantId: string, look: string): Promise<void> {
  await sql`
    insert into programme_told (participant_id, look)
    select p.id, ${look} from meeting_participant p where p.id = ${participantId}::uuid
    on conflict (participant_id) do update set look = excluded.look`.execute(trx)
}

/** Has cards drawn anew where they lie, since they are to show `look`. */
export async function insertProgrammeUpdates(
  trx: Trx,
  updates: readonly { id: string; cardId: string }[],
  look: string,
  now: Date,
): Promise<void> {
  if (updates.length === 0) return
  await sql`
    insert into delivery (id, person_id, door, kind, data, state, counts, next_attempt_at, created_at, target_id)
    select u.id, d.person_id, 'teams', 'programme_update', d.data || ${JSON.stringify({ look })}::jsonb, 'queued', false, ${now}, ${now}, d.id
    from jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) as u (id uuid, "cardId" uuid)
      join delivery d on d.id = u."cardId"`.execute(trx)
}
