import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Ids of rounds whose planned moment has come, the earliest first. */
export async function findPlannedRounds(db: Kysely<Database>, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from round where state = 'planned' and (plan->>'sendAt')::timestamptz <= ${now}
    order by (plan->>'sendAt')::timestamptz, id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
