import { type Kysely, sql } from 'kysely'

/** Times can be taken out of a poll that has been sent; what was said of them stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table time_poll_withdrawal (
    option_id uuid primary key references time_poll_option,
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null references person
  )`,
  `create trigger time_poll_withdrawal_append_only before update or delete on time_poll_withdrawal
    for each row execute function refuse_change()`,
  `create trigger time_poll_withdrawal_no_truncate before truncate on time_poll_withdrawal
    for each statement execute function refuse_change()`,
  /* A time that was taken out can be asked about again, as a new one: nobody's old answer speaks for it. */
  `alter table time_poll_option drop constraint time_poll_option_poll_id_starts_at_key`,
]
