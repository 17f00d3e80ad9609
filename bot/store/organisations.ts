import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

export type OrganisationRow = {
  id: string
  kind: 'municipality' | 'region' | 'other'
  name: string
  regionCode: string | null
}

/** Municipalities, regions and others, in the order of the Danish alphabet. */
export async function listOrganisations(db: Kysely<Database>): Promise<OrganisationRow[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'kind', 'name', 'region_code as regionCode'])
    .orderBy(sql`name collate "da-x-icu"`)
    .limit(1000)
    .execute()
}

export async function organisationExists(db: Kysely<Database>, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}
