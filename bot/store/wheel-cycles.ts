import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Agreement } from '../domain/wheel/cycle/agreement.ts'
import type { CouncilDecision } from '../domain/wheel/cycle/approvals.ts'
import type { CycleTemplate } from '../domain/wheel/cycle/template.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** The plan of one framework agreement; where its steps stand now is asked of the wheel. */
export type Cycle = {
  id: string
  regionCode: string
  agreement: Agreement
  template: CycleTemplate
  version: number
  steps: { stepId: string; entryId: string }[]
  /** Who must approve, in the order in which they are told. */
  councils: string[]
  /** The latest of each council; a decision that was recorded by mistake is none. */
  decisions: (CouncilDecision & { recordedBy: string })[]
}

const cyclesWhere = (which: RawBuilder<unknown>) => sql<Cycle>`
  select c.id, c.region_code as "regionCode",
    jsonb_build_object('firstYear', c.first_year, 'years', c.years, 'deadline', c.deadline) as agreement,
    c.template, c.version,
    coalesce((select jsonb_agg(jsonb_build_object('stepId', s.step_id, 'entryId', s.entry_id))
      from wheel_cycle_step s where s.cycle_id = c.id), '[]') as steps,
    coalesce((select jsonb_agg(a.organisation_id order by a.place)
      from wheel_cycle_council a where a.cycle_id = c.id), '[]') as councils,
    coalesce((select jsonb_agg(jsonb_build_object('organisationId', d.organisation_id, 'decision', d.decision,
        'on', d.decided_on, 'recordedBy', d.recorded_by) order by d.id)
      from (select distinct on (w.organisation_id) w.* from wheel_decision w where w.cycle_id = c.id
        order by w.organisation_id, w.id desc) d where d.decision <> 'withdrawn'), '[]') as decisions
  from wheel_cycle c where ${which}
  order by c.first_year desc, c.region_code limit 200`

/** Newest first. */
export async function listCycles(db: Kysely<Database>): Promise<Cycle[]> {
  return (await cyclesWhere(sql`true`).execute(db)).rows
}

export async function findCycles(db: Kysely<Database>, ids: readonly string[]): Promise<Cycle[]> {
  if (ids.length === 0) return []
  return (await cyclesWhere(sql`c.id = any(${[...ids]}::uuid[])`).execute(db)).rows
}

export async function findCycle(db: Kysely<Database>, id: string): Promise<Cycle | null> {
  return (await findCycles(db, [id]))[0] ?? null
}

/** The cycles in which a step is the entry, or takes its date from it, however far down. */
export async function cyclesMovedBy(db: Kysely<Database>, entryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive moved (id) as (
      select ${entryId}::uuid
      union select w.id from moved join wheel_entry w on w.follows_id = moved.id
    ) select distinct s.cycle_id as id from wheel_cycle_step s join moved on moved.id = s.entry_id limit 50`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export type NewCycle = Omit<Cycle, 'version' | 'decisions'>

/** The entries of its steps must be saved before it. */
export async function insertCycle(
  trx: Trx,
  cycle: NewCycle,
  by: { personId: string; now: Date },
): Promise<void> {
  const { id, regionCode, agreement, template, steps, councils } = cycle
  await trx
    .insertInto('wheel_cycle')
    .values({
      id,
      region_code: regionCode,
      first_year: agreement.firstYear,
      years: agreement.years,
      deadline: agreement.deadline,
      template: JSON.stringify(template),
      created_by: by.personId,
      created_at: by.now,
    })
    .execute()
  if (steps.length > 0)
    await trx
      .insertInto('wheel_cycle_step')
      .values(steps.map(({ stepId, entryId }) => ({ cycle_id: id, step_id: stepId, entry_id: entryId })))
      .execute()
  if (councils.length > 0)
    await trx
      .insertInto('wheel_cycle_council')
      .values(councils.map((organisation_id, place) => ({ cycle_id: id, organisation_id, place })))
      .execute()
}

/** The plan made anew: its dates, its chain, and which entry each step is. The entries must be there. */
export async function updateCycle(
  trx: Trx,
  { id, agreement, template, steps }: Pick<Cycle, 'id' | 'agreement' | 'template' | 'steps'>,
): Promise<void> {
  await trx
    .updateTable('wheel_cycle')
    .set(({ eb }) => ({
      years: agreement.years,
      deadline: agreement.deadline,
      template: JSON.stringify(template),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('wheel_cycle_step').where('cycle_id', '=', id).execute()
  if (steps.length > 0)
    await trx
      .insertInto('wheel_cycle_step')
      .values(steps.map(({ stepId, entryId }) => ({ cycle_id: id, step_id: stepId, entry_id: entryId })))
      .execute()
}

export async function deleteCycle(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('wheel_cycle').where('id', '=', id).execute()
}

/** Whether anything has ever been recorded of its councils, mistakes too. */
export async function hasDecisions(db: Kysely<Database>, cycleId: string): Promise<boolean> {
  const row = await db
    .selectFrom('wheel_decision')
    .select('id')
    .where('cycle_id', '=', cycleId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type NewDecision = {
  cycleId: string
  organisationId: string
  decision: 'approved' | 'rejected' | 'withdrawn'
  /** Null for what is withdrawn. */
  on: string | null
}

/** Records what a council decided, or that what was recorded was a mistake; the cycle's new version. */
export async function insertDecision(
  trx: Trx,
  { cycleId, organisationId, decision, on }: NewDecision,
  by: { personId: string; now: Date },
): Promise<number> {
  await trx
    .insertInto('wheel_decision')
    .values({
      cycle_id: cycleId,
      organisation_id: organisationId,
      decision,
      decided_on: on,
      recorded_by: by.personId,
      recorded_at: by.now,
    })
    .execute()
  const { version } = await trx
    .updateTable('wheel_cycle')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', cycleId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** The region's own council and those of its municipalities, the region first, then by name. */
export async function councilsOf(db: Kysely<Database>, regionCode: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
    where o.kind in ('municipality', 'region') and (o.region_code = ${regionCode} or o.id = ${regionCode})
    order by (o.id = ${regionCode}) desc, o.name collate "da-x-icu" limit 200`.execute(db)
  return rows.map(({ id }) => id)
}
