import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

export type OrganisationRow = {
  id: string
  kind: 'municipality' | 'region' | 'other'
  name: string
  regionCode: string | null
}

/**
 * The organisations under the names that they bear on that day, in place of the table itself: a region that has been renamed
 * keeps its old name before, and on everything that is looked at as of a day before.
 */
export const organisationsOn = (day: string) => sql`(
  select id, kind, region_code, coalesce(
    (select c.change ->> 'name' from region_change c where c.change ->> 'change' = 'rename'
      and c.change ->> 'region' = organisation.id and c.date <= ${day}::date order by c.date desc, c.id desc limit 1),
    name) as name
  from organisation)`

/** Municipalities, regions and others under their names of that day, in the order of the Danish alphabet. */
export async function listOrganisations(db: Kysely<Database>, day: string): Promise<OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`select id, kind, name, region_code as "regionCode"
    from ${organisationsOn(day)} o order by name collate "da-x-icu" limit 1000`.execute(db)
  return rows
}

/** Their names of that day, by id. */
export async function organisationNames(db: Kysely<Database>, day: string): Promise<Map<string, string>> {
  return new Map((await listOrganisations(db, day)).map(({ id, name }) => [id, name]))
}

export async function organisationExists(db: Kysely<Database>, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}
