import { type Kysely, sql, type Transaction } from 'kysely'
import type { RunEvent } from '../domain/meetings/run-event.ts'
import type { RunLine } from '../domain/meetings/run/run-log.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type KeptRun = { lines: RunLine[]; automaticSince: Date | null }

/** What has happened while the meeting ran, in order; at most 2,000 lines. */
export async function readRunLines(db: Kysely<Database>, meetingId: string): Promise<KeptRun> {
  const { rows } = await sql<RunLine & { automaticSince: Date | null }>`
    select e.at, e.kind, e.block_id as "blockId", e.minutes, e.person_id as "personId",
      r.automatic_since as "automaticSince"
    from meeting_run r left join meeting_run_event e on e.meeting_id = r.meeting_id
    where r.meeting_id = ${meetingId}::uuid order by e.id limit 2000`.execute(db)
  const lines = rows.flatMap(({ at, kind, blockId, minutes, personId }) =>
    // A run that is only set to go by itself has no line yet.
    (kind as RunLine['kind'] | null) === null ? [] : [{ at, kind, blockId, minutes, personId }],
  )
  return { lines, automaticSince: rows[0]?.automaticSince ?? null }
}

/** Adds what happened. The meeting's row is locked by the caller. */
export async function appendRunEvents(
  trx: Trx,
  meetingId: string,
  events: readonly (RunEvent | { kind: 'taken_back'; at: Date })[],
  personId: string | null,
): Promise<void> {
  if (events.length === 0) return
  await trx
    .insertInto('meeting_run_event')
    .values(
      events.map((event) => ({
        meeting_id: meetingId,
        at: event.at,
        kind: event.kind,
        block_id: 'blockId' in event ? event.blockId : null,
        minutes: 'minutes' in event ? event.minutes : null,
        person_id: personId,
      })),
    )
    .execute()
}

/** `running`: the meeting is one to look after. */
export async function saveRun(
  trx: Trx,
  meetingId: string,
  { running, automaticSince }: { running: boolean; automaticSince: Date | null },
): Promise<void> {
  await trx
    .insertInto('meeting_run')
    .values({ meeting_id: meetingId, running, automatic_since: automaticSince })
    .onConflict((conflict) =>
      conflict.column('meeting_id').doUpdateSet({ running, automatic_since: automaticSince }),
    )
    .execute()
}

/** Meetings that run; at most 200. */
export async function runningMeetings(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_run')
    .select('meeting_id')
    .where('running', '=', true)
    .limit(200)
    .execute()
  return rows.map((row) => row.meeting_id)
}

export type RunTold = { meetingId: string; blockId: string; kind: 'begun' | 'return'; moment: Date }

/** Writes down that the groups are told; false: they have been told of that moment already. */
export async function noteTold(trx: Trx, told: RunTold, by: { people: number; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('meeting_run_told')
    .values({
      meeting_id: told.meetingId,
      block_id: told.blockId,
      kind: told.kind,
      moment: told.moment,
      at: by.now,
      people: by.people,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How many have been told what of the session, by its newest word of each kind. */
export async function toldOf(
  db: Kysely<Database>,
  blockId: string,
): Promise<{ begun: number | null; reminded: number | null }> {
  const rows = await db
    .selectFrom('meeting_run_told')
    .select(['kind', 'people'])
    .where('block_id', '=', blockId)
    .orderBy('moment')
    .limit(200)
    .execute()
  const last = (kind: RunTold['kind']) => rows.findLast((row) => row.kind === kind)?.people ?? null
  return { begun: last('begun'), reminded: last('return') }
}

/** Which of the meetings run. */
export async function runningAmong(db: Kysely<Database>, meetingIds: readonly string[]): Promise<string[]> {
  if (meetingIds.length === 0) return []
  const rows = await db
    .selectFrom('meeting_run')
    .select('meeting_id')
    .where('meeting_id', 'in', [...meetingIds])
    .where('running', '=', true)
    .execute()
  return rows.map((row) => row.meeting_id)
}
