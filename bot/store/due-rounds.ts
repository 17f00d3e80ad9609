import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Where a reading of due rounds goes on: after this one, in the order of deadlines. */
export type DueCursor = { deadline: Date; id: string }

/**
 * Asked rounds whose deadline has passed and of which something may be left to write down, by deadline. An unresolved one
 * stays among them: a mailbox that is read at last may resolve it. Remarks are written down once for each deadline.
 */
export async function pageOfDueRounds(
  db: Kysely<Database>,
  now: Date,
  after: DueCursor | null,
  limit: number,
): Promise<DueCursor[]> {
  const { rows } = await sql<DueCursor>`
    select id, deadline from round
    where state in ('open', 'remarks', 'unresolved') and deadline <= ${now}
      and (state <> 'remarks' or closed_for is distinct from deadline)
      ${after === null ? sql`` : sql`and (deadline, id) > (${after.deadline}, ${after.id}::uuid)`}
    order by deadline, id limit ${limit}`.execute(db)
  return rows
}

/** True for whoever is first to write down that this deadline has passed. */
export async function markClosed(
  trx: Transaction<Database>,
  roundId: string,
  deadline: Date | null,
): Promise<boolean> {
  const result = await trx
    .updateTable('round')
    .set({ closed_for: deadline })
    .where('id', '=', roundId)
    .where((eb) => eb('closed_for', 'is distinct from', deadline))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
