import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Who of the secretariat last changed a proposal's words or files; null: it is as its operator wrote it. */
export async function lastSecretaryToWrite(db: Kysely<Database>, roundId: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select h.person_id as "personId" from history h join person p on p.id = h.person_id and p.secretariat
    where h.round_id = ${roundId}::uuid and h.kind in ('drafted', 'edited', 'annex_added', 'annex_removed')
    order by h.id desc limit 1`.execute(db)
  return rows[0]?.personId ?? null
}

/** Whether somebody of the secretariat, as it is now, began the round. */
export async function isBegunBySecretariat(
  db: Kysely<Database>,
  { createdBy }: { createdBy: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('secretariat')
    .where('id', '=', createdBy)
    .executeTakeFirst()
  return row?.secretariat === true
}
