import { type Kysely, sql } from 'kysely'

/**
 * Groups that were taken over from another session; and no board without a card any more: a first card that was refused left one, which
 * kept its group from being taken away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table breakout_session add column lent boolean not null default false`.execute(db)
  await sql`delete from theme_board b where not exists (select from theme_card_event e where e.board_id = b.id)`.execute(
    db,
  )
}
