import { type Kysely, sql } from 'kysely'

/** The sheet of a group that has been taken away stays known, so that whoever stands there with it can be told what has happened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table table_link alter column group_id drop not null,
      drop constraint table_link_group_id_fkey,
      add constraint table_link_group_id_fkey foreign key (group_id) references breakout_group on delete set null`.execute(
    db,
  )
}
