import { type Kysely, sql } from 'kysely'

/** An older word of somebody's group was sent after a newer one had been queued: what each door has told is looked at again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table breakout_told add column anew boolean not null default false`.execute(db)
}
