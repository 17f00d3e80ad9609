import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { DueCursor } from './due-rounds.ts'

/** Seats that have been reminded, or are on their way to be, since an instant. */
export async function seatsRemindedSince(
  db: Kysely<Database>,
  roundId: string,
  since: Date,
): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('seat_id')
    .distinct()
    .where('round_id', '=', roundId)
    .where('kind', '=', 'reminder')
    .where('seat_id', 'is not', null)
    .where('created_at', '>=', since)
    .limit(1000)
    .execute()
  return rows.flatMap((row) => row.seat_id ?? [])
}

/** When members were last asked: at the start, or by the latest extension. Null: never. */
export async function askedAt(db: Kysely<Database>, roundId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from history
    where round_id = ${roundId}::uuid and kind in ('started', 'extended')`.execute(db)
  return rows[0]?.at ?? null
}

/** True for whoever is first to remind of this deadline. */
export async function markReminded(
  trx: Transaction<Database>,
  roundId: string,
  deadline: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('round')
    .set({ reminded_for: deadline })
    .where('id', '=', roundId)
    .where((eb) => eb('reminded_for', 'is distinct from', deadline))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Running rounds that have not been reminded of for their present deadline, by deadline. */
export async function pageOfRoundsToRemind(
  db: Kysely<Database>,
  now: Date,
  after: DueCursor | null,
  limit: number,
): Promise<DueCursor[]> {
  const { rows } = await sql<DueCursor>`
    select id, deadline from round
    where state in ('open', 'remarks') and deadline > ${now} and reminded_for is distinct from deadline
      ${after === null ? sql`` : sql`and (deadline, id) > (${after.deadline}, ${after.id}::uuid)`}
    order by deadline, id limit ${limit}`.execute(db)
  return rows
}
