import { type Kysely, sql } from 'kysely'

/**
 * Tables' pages: how much has been sent by an address in the minute that runs, and a group that is taken away takes the addresses of
 * its sheets with it (one in which something has been written is never taken away).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table table_link add column minute_began timestamptz,
    add column sendings integer not null default 0`,
  `alter table table_link drop constraint table_link_group_id_fkey,
    add constraint table_link_group_id_fkey foreign key (group_id) references breakout_group on delete cascade`,
  `create index table_link_block on table_link (block_id)`,
]
