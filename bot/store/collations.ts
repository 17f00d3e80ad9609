import type { Kysely, Selectable, Transaction } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { NextStep, PlenaryPoint } from '../domain/meetings/collation/collation.ts'
import type { CollationState } from '../domain/meetings/collation/states.ts'
import { collationLimits } from '../domain/meetings/collation/collation-limits.ts'
import type { CollationTables } from './collation-tables.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type CollationRow = { state: CollationState; version: number; commentsUntil: PlainDate | null }

/** How far the meeting's collation is; before anybody has begun a draft of the first version. */
export async function findCollation(db: Kysely<Database>, meetingId: string): Promise<CollationRow> {
  const row = await db
    .selectFrom('meeting_collation')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row === undefined
    ? { state: 'draft', version: 1, commentsUntil: null }
    : { state: row.state, version: row.version, commentsUntil: row.comments_until }
}

export async function saveCollation(trx: Trx, meetingId: string, row: CollationRow): Promise<void> {
  const columns = { state: row.state, version: row.version, comments_until: row.commentsUntil }
  await trx
    .insertInto('meeting_collation')
    .values({ meeting_id: meetingId, ...columns })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(columns))
    .execute()
}

export type PlacedPoint = PlenaryPoint & { sectionKey: string | null }
export type CollationAdditions = {
  clarifications: Map<string, string>
  plenary: PlacedPoint[]
  nextSteps: NextStep[]
}

/** What the secretariat has added to the words of the groups. */
export async function readAdditions(db: Kysely<Database>, meetingId: string): Promise<CollationAdditions> {
  const clarifications = await db
    .selectFrom('collation_clarification')
    .select(['key', 'text'])
    .where('meeting_id', '=', meetingId)
    .limit(MOST_CLARIFICATIONS)
    .execute()
  const points = await db
    .selectFrom('collation_point')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .limit(collationLimits.points)
    .execute()
  const steps = await db
    .selectFrom('collation_next_step')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .limit(collationLimits.nextSteps)
    .execute()
  return {
    clarifications: new Map(clarifications.map(({ key, text }) => [key, text])),
    plenary: points.map(({ id, section_key, text }) => ({ id, sectionKey: section_key, text })),
    nextSteps: steps.map(stepOf),
  }
}

/** An empty text takes it away. */
export async function saveClarification(
  trx: Trx,
  meetingId: string,
  { key, text }: { key: string; text: string },
): Promise<void> {
  if (text === '') {
    await trx
      .deleteFrom('collation_clarification')
      .where('meeting_id', '=', meetingId)
      .where('key', '=', key)
      .execute()
    return
  }
  await trx
    .insertInto('collation_clarification')
    .values({ meeting_id: meetingId, key, text })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'key']).doUpdateSet({ text }))
    .execute()
}

/** False: the id is another meeting's. */
export async function savePoint(trx: Trx, meetingId: string, point: PlacedPoint): Promise<boolean> {
  const columns = { section_key: point.sectionKey, text: point.text }
  const saved = await trx
    .insertInto('collation_point')
    .values({ id: point.id, meeting_id: meetingId, ...columns })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(columns).where('collation_point.meeting_id', '=', meetingId),
    )
    .returning('id')
    .execute()
  return saved.length === 1
}

export async function removePoint(trx: Trx, meetingId: string, id: string): Promise<void> {
  await trx.deleteFrom('collation_point').where('meeting_id', '=', meetingId).where('id', '=', id).execute()
}

/** False: the id is another meeting's. */
export async function saveNextStep(trx: Trx, meetingId: string, step: NextStep): Promise<boolean> {
  const { id, ...columns } = step
  const saved = await trx
    .insertInto('collation_next_step')
    .values({ id, meeting_id: meetingId, ...columns })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(columns).where('collation_next_step.meeting_id', '=', meetingId),
    )
    .returning('id')
    .execute()
  return saved.length === 1
}

export async function removeNextStep(trx: Trx, meetingId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('collation_next_step')
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .execute()
}

const stepOf = ({
  id,
  kind,
  text,
  responsible,
  due,
}: Selectable<CollationTables['collation_next_step']>): NextStep => ({ id, kind, text, responsible, due })

/** Above all cards and fields of the largest meeting. */
const MOST_CLARIFICATIONS = 20_000
