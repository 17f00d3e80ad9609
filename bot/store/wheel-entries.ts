import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Entry, Note, Schedule } from '../domain/wheel/entry.ts'
import { spanOf } from '../domain/wheel/entry-span.ts'
import type { Database } from './database.ts'
import { markWheelChanged } from './outlook-marks.ts'

type Trx = Transaction<Database>

/** An entry with what the wheel keeps of it besides. */
export type KeptEntry = {
  entry: Entry
  /** Whose wheel it is in. */
  regionCode: string
  /** Goes up by one with each change. */
  version: number
  /** The agreement's cycle that it is a step of. */
  cycle: { id: string; stepId: string } | null
}

type Row = Omit<Entry, 'schedule'> &
  Omit<KeptEntry, 'entry'> & { schedule: Exclude<Schedule, { notes: unknown }> | WithoutNotes; notes: Note[] }
type WithoutNotes =
  Omit<Extract<Schedule, { by: 'rule' }>, 'notes'> | Omit<Extract<Schedule, { by: 'other' }>, 'notes'>

/** Entries whose ids the statement gives, each with all that hangs on it, in one statement. */
export const entriesAmong = (ids: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select e.id, e.kind, e.title, e.forum_id as "forumId", coalesce(f.region_code, e.region_code) as "regionCode",
    e.location, e.schedule, e.state, e.links, e.serves, e.version,
    coalesce((select jsonb_agg(jsonb_build_object('key', n.key, 'when', n.moved, 'state', n.state) order by n.key)
      from wheel_note n where n.entry_id = e.id), '[]') as notes,
    coalesce((select jsonb_agg(r.person_id order by r.place) from wheel_responsible r
      where r.entry_id = e.id), '[]') as responsible,
    coalesce((select jsonb_agg(d.needs_id order by d.place) from wheel_dependency d
      where d.entry_id = e.id), '[]') as "dependsOn",
    (select jsonb_build_object('id', s.cycle_id, 'stepId', s.step_id) from wheel_cycle_step s
      where s.entry_id = e.id) as cycle
  from wheel_entry e left join forum f on f.id = e.forum_id
  where e.id in (${ids})
  order by e.id limit 20000`

/**
 * All that the chosen entries depend on and follow, and what that depends on in its turn; with the chosen ones.
 * `chosen` is a statement that gives ids.
 */
export const withWhatTheyNeed = (chosen: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  with recursive needed (id) as (
    ${chosen}
    union
    select edge.id from needed cross join lateral (
      select d.needs_id as id from wheel_dependency d where d.entry_id = needed.id
      union all
      select w.follows_id from wheel_entry w where w.id = needed.id and w.follows_id is not null) edge
  ) select id from needed`

export async function findEntries(db: Kysely<Database>, ids: readonly string[]): Promise<KeptEntry[]> {
  if (ids.length === 0) return []
  const { rows } = await entriesAmong(sql`select unnest(${[...ids]}::uuid[])`).execute(db)
  return rows.map(keptOf)
}

/**
 * The entries, what waits for them or follows them, and all that any of these needs: enough to say whether one of them may
 * be changed, ticked off or taken away.
 */
export async function findConnected(db: Kysely<Database>, ids: readonly string[]): Promise<KeptEntry[]> {
  const given = sql`select unnest(${[...ids]}::uuid[])`
  const around = sql`${given}
    union select d.entry_id from wheel_dependency d where d.needs_id in (${given})
    union select w.id from wheel_entry w where w.follows_id in (${given})`
  const { rows } = await entriesAmong(withWhatTheyNeed(sql`(${around})`)).execute(db)
  return rows.map(keptOf)
}

export function keptOf({ regionCode, version, cycle, schedule, notes, ...rest }: Row): KeptEntry {
  const whole: Schedule = schedule.by === 'date' ? schedule : { ...schedule, notes }
  return { entry: { ...rest, schedule: whole }, regionCode, version, cycle }
}

export type NewEntry = { entry: Entry; regionCode: string; copiedFrom: string | null }

/** Entries that are saved together may name each other in any order. */
export async function insertEntries(
  trx: Trx,
  entries: readonly NewEntry[],
  by: { personId: string; now: Date },
): Promise<void> {
  for (const { entry, regionCode, copiedFrom } of entries)
    await trx
      .insertInto('wheel_entry')
      .values({
        id: entry.id,
        region_code: regionCode,
        copied_from: copiedFrom,
        created_by: by.personId,
        created_at: by.now,
        ...columnsOf(entry),
      })
      .execute()
  for (const { entry } of entries) await insertParts(trx, entry)
}

/** Writes the entry as it is now; its version goes up. What hangs on it is written anew. */
export async function saveEntry(
  trx: Trx,
  { entry, regionCode }: Pick<KeptEntry, 'entry' | 'regionCode'>,
): Promise<number> {
  const { version } = await trx
    .updateTable('wheel_entry')
    .set(({ eb }) => ({ ...columnsOf(entry), region_code: regionCode, version: eb('version', '+', 1) }))
    .where('id', '=', entry.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  for (const table of ['wheel_note', 'wheel_responsible', 'wheel_dependency'] as const)
    await trx.deleteFrom(table).where('entry_id', '=', entry.id).execute()
  await insertParts(trx, entry)
  await markWheelChanged(trx, [entry.id])
  return version
}

export async function deleteEntries(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('wheel_entry').where('id', 'in', ids).execute()
  await markWheelChanged(trx, ids)
}

function columnsOf(entry: Entry) {
  if (entry.kind === 'round') throw new RangeError('A round-robin is kept by its round')
  const { first, last } = spanOf(entry)
  const { notes: _, ...schedule } = { notes: null, ...entry.schedule }
  return {
    kind: entry.kind,
    title: entry.title,
    forum_id: entry.forumId,
    location: entry.location,
    schedule: JSON.stringify(schedule),
    follows_id: entry.schedule.by === 'other' ? entry.schedule.entryId : null,
    first_day: first,
    last_day: last,
    state: entry.state,
    links: JSON.stringify(entry.links),
    serves: [...entry.serves],
  }
}

async function insertParts(trx: Trx, entry: Entry): Promise<void> {
  const { id, schedule } = entry
  const notes = schedule.by === 'date' ? [] : schedule.notes
  const responsible = [...new Set(entry.responsible)]
  const needs = [...new Set(entry.dependsOn)]
  if (notes.length > 0)
    await trx
      .insertInto('wheel_note')
      .values(
        notes.map(({ key, when, state }) => ({
          entry_id: id,
          key,
          moved: when === null ? null : JSON.stringify(when),
          state,
        })),
      )
      .execute()
  if (responsible.length > 0)
    await trx
      .insertInto('wheel_responsible')
      .values(responsible.map((person_id, place) => ({ entry_id: id, person_id, place })))
      .execute()
  if (needs.length > 0)
    await trx
      .insertInto('wheel_dependency')
      .values(needs.map((needs_id, place) => ({ entry_id: id, needs_id, place })))
      .execute()
}

/** Entries that were made as copies of the given ones. */
export async function copiesOf(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<{ entry: Entry; copiedFrom: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('wheel_entry')
    .select(['id', 'copied_from'])
    .where('copied_from', 'in', ids)
    .limit(10_000)
    .execute()
  const sources = new Map(rows.map(({ id, copied_from }) => [id, copied_from]))
  const copies = await findEntries(db, [...sources.keys()])
  return copies.flatMap(({ entry }) => {
    const copiedFrom = sources.get(entry.id) ?? null
    return copiedFrom === null ? [] : [{ entry, copiedFrom }]
  })
}
