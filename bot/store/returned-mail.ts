import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Which of the people's latest mail came back undelivered. */
export async function peopleWithReturnedMail(
  db: Kysely<Database>,
  personIds: string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ personId: string; returned: boolean }>`
    select distinct on (person_id) person_id as "personId", bounced_at is not null as returned
    from delivery
    where door = 'mail' and state = 'sent' and person_id = any(${personIds}::uuid[])
    order by person_id, sent_at desc
    limit 2000`.execute(db)
  return new Set(rows.filter((row) => row.returned).map((row) => row.personId))
}
