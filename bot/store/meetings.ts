import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { RunSheet } from '../domain/meetings/run-sheet/run-sheet.ts'
import { runSheetSchema } from '../domain/meetings/run-sheet-schema.ts'
import type { Database } from './database.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { MeetingKey } from './meeting-purposes.ts'

type Trx = Transaction<Database>

export async function findMeeting(db: Kysely<Database>, meetingId: string): Promise<Meeting | null> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** Every act on a meeting locks its row first; others wait until the transaction ends. */
export async function lockMeeting(trx: Trx, meetingId: string): Promise<Meeting | null> {
  const row = await trx
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** The meetings of the given entries' occurrences. */
export async function meetingsOfEntries(
  db: Kysely<Database>,
  entryIds: readonly string[],
): Promise<Meeting[]> {
  if (entryIds.length === 0) return []
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('entry_id', 'in', [...entryIds])
    .orderBy('occurrence_key')
    .limit(2000)
    .execute()
  return rows.map(meetingOf)
}

export type NewMeeting = MeetingKey & { id: string; runSheet: RunSheet }

/** False: the occurrence has its meeting already. */
export async function insertMeeting(
  trx: Trx,
  { id, entryId, key, runSheet }: NewMeeting,
  by: { personId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into meeting (id, entry_id, occurrence_key, run_sheet, created_by, created_at)
    values (${id}, ${entryId}, ${key}, ${JSON.stringify(runSheet)}::jsonb, ${by.personId}, ${by.now})
    on conflict (entry_id, occurrence_key) do nothing returning id`.execute(trx)
  return rows.length === 1
}

/** Writes the run sheet; gives its new version. The row is locked by the caller. */
export async function saveRunSheet(trx: Trx, meetingId: string, runSheet: RunSheet): Promise<number> {
  const { run_sheet_version } = await trx
    .updateTable('meeting')
    .set((eb) => ({
      run_sheet: JSON.stringify(runSheet),
      run_sheet_version: eb('run_sheet_version', '+', 1),
    }))
    .where('id', '=', meetingId)
    .returning('run_sheet_version')
    .executeTakeFirstOrThrow()
  return run_sheet_version
}

/** False: people, groups or anything else of the meeting hang on it still, and nothing was taken away. */
export async function deleteMeeting(db: Kysely<Database>, meetingId: string): Promise<boolean> {
  try {
    await db.deleteFrom('meeting').where('id', '=', meetingId).execute()
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) return false
    throw error
  }
}

/** PostgreSQL's own. */
const FOREIGN_KEY_VIOLATION = '23503'

/** Whether any occurrence of the entries has a run sheet. */
export async function haveMeetings(db: Kysely<Database>, entryIds: readonly string[]): Promise<boolean> {
  if (entryIds.length === 0) return false
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('entry_id', 'in', [...entryIds])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The meetings of the entries and of all that takes its dates from them. */
export async function meetingsBelow(
  db: Kysely<Database>,
  entryIds: readonly string[],
): Promise<Pick<Meeting, 'entryId' | 'key'>[]> {
  if (entryIds.length === 0) return []
  const { rows } = await sql<Pick<Meeting, 'entryId' | 'key'>>`
    with recursive below (id) as (
      select unnest(${[...entryIds]}::uuid[])
      union
      select w.id from below b join wheel_entry w on w.follows_id = b.id
    ) select m.entry_id as "entryId", m.occurrence_key as key from below b join meeting m on m.entry_id = b.id
    order by m.occurrence_key, m.id limit 2000`.execute(db)
  return rows
}

/** Whether the focus area stands in any meeting's run sheet. */
export async function standsInRunSheet(db: Kysely<Database>, focusAreaId: string): Promise<boolean> {
  const task = JSON.stringify({ blocks: [{ tasks: [{ focusAreaId }] }] })
  const { rows } = await sql`select from meeting where run_sheet @> ${task}::jsonb limit 1`.execute(db)
  return rows.length > 0
}

function meetingOf(row: Selectable<MeetingTables['meeting']>): Meeting {
  return {
    id: row.id,
    entryId: row.entry_id,
    key: row.occurrence_key,
    runSheet: runSheetSchema.parse(row.run_sheet),
    version: row.run_sheet_version,
  }
}
