import { type Kysely, sql } from 'kysely'

/** Polls of times: what was asked, whom, what they said, and by which personal links. Free time itself is never stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table time_poll (
    id uuid primary key,
    forum_id uuid not null references forum,
    title text not null,
    minutes integer not null check (minutes > 0),
    place text not null check (place in ('online', 'place')),
    location text not null,
    message text not null,
    deadline timestamptz not null,
    results text not null check (results in ('everyone', 'secretariat')),
    state text not null default 'open' check (state in ('open', 'booked', 'cancelled')),
    booked_option_id uuid,
    entry_id uuid,
    created_by uuid not null references person,
    created_at timestamptz not null,
    /* Those who had not answered have been reminded; the secretariat has been told that the poll is over. */
    reminded_at timestamptz,
    told_at timestamptz,
    check ((state = 'booked') = (booked_option_id is not null))
  )`,
  `create index time_poll_forum on time_poll (forum_id, created_at desc)`,
  `create index time_poll_running on time_poll (deadline) where state = 'open'`,
  `create table time_poll_option (
    id uuid primary key,
    poll_id uuid not null references time_poll,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    unique (poll_id, starts_at),
    check (ends_at > starts_at)
  )`,
  `create table time_poll_person (
    poll_id uuid not null references time_poll,
    person_id uuid not null references person,
    required boolean not null,
    primary key (poll_id, person_id)
  )`,

  /* One row for each time that somebody answered; the newest of a person counts. */
  `create table time_poll_answer (
    id bigint generated always as identity primary key,
    poll_id uuid not null references time_poll,
    person_id uuid not null,
    comment text,
    given_at timestamptz not null,
    door text not null check (door in ('teams', 'mail', 'tab')),
    foreign key (poll_id, person_id) references time_poll_person
  )`,
  `create index time_poll_answer_poll on time_poll_answer (poll_id, id)`,
  `create table time_poll_vote (
    answer_id bigint not null references time_poll_answer,
    option_id uuid not null references time_poll_option,
    vote text not null check (vote in ('yes', 'if_needed', 'no')),
    primary key (answer_id, option_id)
  )`,
  ...['time_poll_option', 'time_poll_person', 'time_poll_answer', 'time_poll_vote'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),

  `create table time_poll_link (
    token_hash bytea primary key,
    poll_id uuid not null,
    person_id uuid not null,
    created_at timestamptz not null,
    foreign key (poll_id, person_id) references time_poll_person
  )`,
]
