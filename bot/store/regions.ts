import { type Kysely, sql, type Transaction } from 'kysely'
import type { Area } from '../domain/forums/areas.ts'
import { DANISH_REGIONS } from '../domain/forums/danish-regions.ts'
import type { RegionChange, RegionHistory } from '../domain/forums/regions.ts'
import { areaList, regionChange } from '../domain/forums/rules-schema.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type MadeChange = { change: RegionChange; personId: string; at: Date }

/** Every change of regions with who made it, in order of its date. */
export async function listMadeChanges(db: Kysely<Database>): Promise<MadeChange[]> {
  const rows = await db
    .selectFrom('region_change')
    .select(['change', 'person_id as personId', 'at'])
    .orderBy('date')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ change, ...made }) => ({ change: regionChange.parse(change), ...made }))
}

/** Denmark's regions and what the secretariat has said happens to them. What is only proposed is not among it. */
export async function readRegions(db: Kysely<Database>): Promise<RegionHistory> {
  const made = await listMadeChanges(db)
  return { ...DANISH_REGIONS, changes: made.map(({ change }) => change) }
}

/** One change of regions at a time, each weighed against all before it. Ends with the transaction. */
export async function lockRegions(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7244, 2)`.execute(trx)
}

export async function insertRegionChange(
  trx: Trx,
  change: RegionChange,
  by: { personId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('region_change')
    .values({ date: change.date, change: JSON.stringify(change), person_id: by.personId, at: by.now })
    .execute()
}

/** A region that a change has made is an organisation too: it may hold a seat. */
export async function insertRegion(trx: Trx, region: { id: string; name: string }): Promise<void> {
  await trx
    .insertInto('organisation')
    .values({ ...region, kind: 'region', region_code: region.id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export type RegionSetting = {
  regionId: string
  /** The municipality that hosts the secretariat; null: nobody has said it. */
  hostId: string | null
  /** Null: Statistics Denmark's provinces. */
  areas: Area[] | null
}

export async function findRegionSetting(
  db: Kysely<Database>,
  regionId: string,
): Promise<RegionSetting | null> {
  const row = await db
    .selectFrom('region_setting')
    .selectAll()
    .where('region_id', '=', regionId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { regionId, hostId: row.host_id, areas: row.areas === null ? null : areaList.parse(row.areas) }
}

export async function saveRegionSetting(trx: Trx, { regionId, hostId, areas }: RegionSetting): Promise<void> {
  const row = { host_id: hostId, areas: areas === null ? null : JSON.stringify(areas) }
  await trx
    .insertInto('region_setting')
    .values({ region_id: regionId, ...row })
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(row))
    .execute()
}
