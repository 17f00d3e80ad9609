import { type Kysely, sql } from 'kysely'

/** Times can be added to a poll that has been sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* When and by whom; null: asked about from the beginning. */
  `alter table time_poll_option add column added_at timestamptz,
    add column added_by uuid references person,
    add check ((added_at is null) = (added_by is null))`,
]
