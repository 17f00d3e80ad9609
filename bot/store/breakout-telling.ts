import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/**
 * Something that is told about a meeting's groups has changed: people, seats, a publication, a time, a room, a task. To be called
 * in the transaction that changes it; where nothing is published nothing comes of it. The sweep `groups-told` does the rest.
 */
export async function markGroupsChanged(trx: Trx, meetingId: string, now: Date): Promise<void> {
  await sql`
    insert into breakout_telling (meeting_id, marks, due_at)
    select ${meetingId}::uuid, 1, ${now}
    where exists (select from breakout_session where meeting_id = ${meetingId}::uuid and published is not null)
    on conflict (meeting_id) do update set marks = breakout_telling.marks + 1, due_at = excluded.due_at`.execute(
    trx,
  )
}

/** How often the meeting has changed; what is drawn after reading it and sent is old where it has gone up since. */
export async function marksOf(db: Kysely<Database>, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom('breakout_telling')
    .select('marks')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return Number(row?.marks ?? 0)
}

/** The same, held until the transaction ends: whoever changes the meeting waits, and then sees what was written here. */
export async function holdMarks(trx: Trx, meetingId: string): Promise<number> {
  const row = await trx
    .selectFrom('breakout_telling')
    .select('marks')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  return Number(row?.marks ?? 0)
}

/** A focus area has another wording: it stands on the cards of every meeting that has it before it. */
export async function markFocusAreaChanged(trx: Trx, focusAreaId: string, now: Date): Promise<void> {
  await sql`
    update breakout_telling t set marks = t.marks + 1, due_at = ${now}
    from meeting m where m.id = t.meeting_id and position(${focusAreaId} in m.run_sheet::text) > 0`.execute(
    trx,
  )
}

/** Meetings whose people may have to be told something now; the longest waiting first. */
export async function meetingsToTell(db: Kysely<Database>, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('breakout_telling')
    .select('meeting_id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows.map(({ meeting_id }) => meeting_id)
}

/** Held until the transaction ends: whoever changes the meeting meanwhile marks it after us. False: no longer due. */
export async function holdTelling(trx: Trx, meetingId: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('breakout_telling')
    .select('due_at')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  return row?.due_at != null && row.due_at <= now
}

/** When the meeting is to be looked at again by itself; null: when something changes. */
export async function saveTelling(trx: Trx, meetingId: string, dueAt: Date | null): Promise<void> {
  await trx
    .updateTable('breakout_telling')
    .set({ due_at: dueAt })
    .where('meeting_id', '=', meetingId)
    .execute()
}
