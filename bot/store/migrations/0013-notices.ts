import { type Kysely, sql } from 'kysely'

/** What is sent to people without a round behind it, and the first of it: whoever is responsible in the wheel is reminded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* A notice has no seat, and its card is not drawn anew. */
  `alter table delivery alter column round_id drop not null,
    add constraint delivery_notice check (round_id is not null or seat_id is null and target_id is null)`,
  `create index delivery_notice_person on delivery (person_id, kind) where round_id is null`,

  /* One reminder for each person and day: what is moved is reminded of anew. */
  `create table wheel_reminder (
    entry_id uuid not null references wheel_entry on delete cascade,
    key text not null,
    person_id uuid not null references person,
    day date not null,
    at timestamptz not null,
    primary key (entry_id, key, person_id, day)
  )`,
  /* How many working days before; null: nobody is reminded. A region without a row has the usual. */
  `create table wheel_setting (
    region_code text primary key,
    remind_working_days integer check (remind_working_days between 0 and 60)
  )`,
]
