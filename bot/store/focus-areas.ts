import { type Kysely, sql, type Transaction } from 'kysely'
import type { FocusArea, FocusAreaPart, Wording, WordingOrigin } from '../domain/meetings/focus-area.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

type Row = {
  id: string
  region_code: string
  agreement: string
  position: number
  title: string
  part: FocusAreaPart
  version: number
  goal: string
  content: string
  results: string
  origin: WordingOrigin
  written_at: Date
  written_by: string | null
}

const newest = (db: Kysely<Database>) =>
  db
    .selectFrom('focus_area as a')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('focus_area_wording as w')
          .select(['version', 'goal', 'content', 'results', 'origin', 'written_at', 'written_by'])
          .whereRef('w.focus_area_id', '=', 'a.id')
          .orderBy('w.version', 'desc')
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .select(['a.id', 'a.region_code', 'a.agreement', 'a.position', 'a.title', 'a.part'])
    .select(['n.version', 'n.goal', 'n.content', 'n.results', 'n.origin', 'n.written_at', 'n.written_by'])

/** A region's focus areas that are in use, newest agreement first, each with its newest wording. */
export async function listFocusAreas(db: Kysely<Database>, regionCode: string): Promise<FocusArea[]> {
  const rows = await newest(db)
    .where('a.region_code', '=', regionCode)
    .where('a.removed_at', 'is', null)
    .orderBy('a.agreement', 'desc')
    .orderBy('a.position')
    .orderBy('a.created_at')
    .limit(1000)
    .execute()
  return rows.map(areaOf)
}

/** Focus areas by id, each with its newest wording; also those that were taken away, in no particular order. */
export async function findFocusAreas(db: Kysely<Database>, ids: readonly string[]): Promise<FocusArea[]> {
  if (ids.length === 0) return []
  const rows = await newest(db)
    .where('a.id', 'in', [...ids])
    .execute()
  return rows.map(areaOf)
}

/** Every wording of a focus area, newest first. */
export async function wordingsOf(db: Kysely<Database>, focusAreaId: string): Promise<Wording[]> {
  const rows = await db
    .selectFrom('focus_area_wording')
    .selectAll()
    .where('focus_area_id', '=', focusAreaId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
  return rows.map(wordingOf)
}

/** The wordings that were commented: each area in the version that is named. */
export async function findWordings(
  db: Kysely<Database>,
  named: readonly { focusAreaId: string; version: number }[],
): Promise<(Wording & { focusAreaId: string })[]> {
  if (named.length === 0) return []
  const rows = await db
    .selectFrom('focus_area_wording')
    .selectAll()
    .where(
      sql<boolean>`(focus_area_id, version) in (select * from unnest(
        ${named.map(({ focusAreaId }) => focusAreaId)}::uuid[], ${named.map(({ version }) => version)}::int[]))`,
    )
    .execute()
  return rows.map((row) => ({ focusAreaId: row.focus_area_id, ...wordingOf(row) }))
}

/** One change of focus areas at a time. Ends with the transaction. */
export async function lockFocusAreas(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7244, 3)`.execute(trx)
}

export async function insertFocusArea(
  trx: Trx,
  { id, regionCode, agreement, position, title, part, wording }: FocusArea,
): Promise<void> {
  await trx
    .insertInto('focus_area')
    .values({
      id,
      region_code: regionCode,
      agreement,
      position,
      title,
      part,
      created_at: wording.writtenAt,
      removed_at: null,
    })
    .execute()
  await insertWording(trx, id, wording)
}

export async function insertWording(trx: Trx, focusAreaId: string, wording: Wording): Promise<void> {
  const { version, goal, content, results, origin, writtenAt, writtenBy } = wording
  await trx
    .insertInto('focus_area_wording')
    .values({
      focus_area_id: focusAreaId,
      version,
      goal,
      content,
      results,
      origin,
      written_at: writtenAt,
      written_by: writtenBy,
    })
    .execute()
}

/** Its name, number and part; the wording is only added to. */
export async function saveFocusArea(
  trx: Trx,
  { id, position, title, part }: Pick<FocusArea, 'id' | 'position' | 'title' | 'part'>,
): Promise<void> {
  await trx.updateTable('focus_area').set({ position, title, part }).where('id', '=', id).execute()
}

export async function removeFocusArea(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('focus_area').set({ removed_at: now }).where('id', '=', id).execute()
}

function areaOf(row: Row): FocusArea {
  const { id, region_code: regionCode, agreement, position, title, part } = row
  return { id, regionCode, agreement, position, title, part, wording: wordingOf(row) }
}

function wordingOf(
  row: Omit<Row, 'id' | 'region_code' | 'agreement' | 'position' | 'title' | 'part'>,
): Wording {
  const { version, goal, content, results, origin } = row
  return { version, goal, content, results, origin, writtenAt: row.written_at, writtenBy: row.written_by }
}

/** Whether a session of some meeting's run sheet is about it. */
export async function isInUse(db: Kysely<Database>, focusAreaId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meeting
    where jsonb_path_exists(run_sheet, '$.blocks[*].tasks[*] ? (@.focusAreaId == $id)',
      jsonb_build_object('id', ${focusAreaId}::text)) limit 1`.execute(db)
  return rows.length > 0
}
