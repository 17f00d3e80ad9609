import { type Kysely, sql } from 'kysely'

/** How the card that calls somebody into their group was last drawn: it is held apart from the group's own card. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table breakout_told add column call_look text`.execute(db)
}
