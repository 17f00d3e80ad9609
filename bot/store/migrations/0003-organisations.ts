import type { Kysely } from 'kysely'
import { ORGANISATIONS } from '../../domain/organisations/organisations.ts'
import type { Database } from '../database.ts'

/** The municipalities and regions of 2026. The secretariat adds others; later mergers are rows too. */
export async function up(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('organisation')
    .values(
      ORGANISATIONS.map((organisation) => ({
        id: organisation.id,
        kind: organisation.kind,
        name: organisation.name,
        region_code: organisation.regionId,
      })),
    )
    .execute()
}
