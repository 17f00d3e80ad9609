import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** What the product knows of people as such. */
export type InProduct = { organisationId: string | null; secretariat: boolean }

/** By their ids; an id that is nobody's is missing. */
export async function knownPeople(
  db: Kysely<Database>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, InProduct>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<InProduct & { id: string }>`
    select id, organisation_id as "organisationId", secretariat from person
    where id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
