import { type Kysely, sql } from 'kysely'

/**
 * When a term was written in. A term may be said to have begun earlier, but whoever was on no seat at a deadline is not found
 * to have been there afterwards. Null: before this was kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table seat_holder add column given_at timestamptz`.execute(db)
}
