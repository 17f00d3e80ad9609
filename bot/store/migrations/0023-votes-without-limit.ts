import { type Kysely, sql } from 'kysely'

/** A session may leave open how many votes each person has: then one for each stack. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table theme_session alter column votes_each drop not null`.execute(db)
}
