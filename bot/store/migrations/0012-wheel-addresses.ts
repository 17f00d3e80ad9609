import { type Kysely, sql } from 'kysely'

/** Secret addresses by which calendars and Teams fetch the wheel. Only hashes are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* A calendar feed: of one person, or of a forum. One of each is in force. */
  `create table wheel_address (
    token_hash bytea primary key,
    person_id uuid references person,
    forum_id uuid references forum,
    created_by uuid not null references person,
    created_at timestamptz not null,
    stopped_at timestamptz,
    fetched_at timestamptz,
    /* How often it was fetched since the hour began. */
    hour_began timestamptz,
    fetches integer not null default 0,
    check ((person_id is null) <> (forum_id is null))
  )`,
  `create unique index wheel_address_of_person on wheel_address (person_id)
    where person_id is not null and stopped_at is null`,
  `create unique index wheel_address_of_forum on wheel_address (forum_id)
    where forum_id is not null and stopped_at is null`,

  /* A picture on a card, for as long as the card is looked at: drawn when it is fetched, for that person alone. */
  `create table wheel_picture (
    token_hash bytea primary key,
    person_id uuid not null references person,
    /* Where others read along: nothing of anybody in particular. */
    impersonal boolean not null,
    first_month date not null,
    expires_at timestamptz not null
  )`,
  `create index wheel_picture_expires on wheel_picture (expires_at)`,
]
