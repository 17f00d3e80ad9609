import { type Kysely, sql } from 'kysely'

/** How meetings run: what happened when, what has been sent of it, messages to the groups, and what people asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* \`automatic_since\`: blocks follow each other by themselves from then on. */
  `create table meeting_run (
    meeting_id uuid primary key references meeting,
    running boolean not null,
    automatic_since timestamptz
  )`,
  `create index meeting_run_running on meeting_run (meeting_id) where running`,
  `create table meeting_run_event (
    id bigint generated always as identity primary key,
    meeting_id uuid not null references meeting,
    at timestamptz not null,
    kind text not null check (kind in ('started', 'advanced', 'added_minutes', 'ended', 'taken_back')),
    block_id uuid,
    minutes integer,
    /* Null: it went on by itself. */
    person_id uuid references person,
    check ((block_id is not null) = (kind in ('started', 'advanced', 'added_minutes'))),
    check ((minutes is not null) = (kind = 'added_minutes'))
  )`,
  `create index meeting_run_event_meeting on meeting_run_event (meeting_id, id)`,
  /* What the groups of a session have been told once: that it has begun, or that it is soon back at \`moment\`. */
  `create table meeting_run_told (
    meeting_id uuid not null references meeting,
    block_id uuid not null,
    kind text not null check (kind in ('begun', 'return')),
    moment timestamptz not null,
    at timestamptz not null,
    people integer not null,
    primary key (block_id, kind, moment)
  )`,
  `create index meeting_run_told_meeting on meeting_run_told (meeting_id)`,
  `create table meeting_message (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    /* The session whose groups it went to. */
    block_id uuid not null,
    text text not null,
    at timestamptz not null,
    person_id uuid not null references person
  )`,
  `create index meeting_message_meeting on meeting_message (meeting_id, at desc)`,
  `create table meeting_question (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    text text not null,
    asked_at timestamptz not null,
    person_id uuid not null references person,
    door text not null check (door in ('teams', 'tab')),
    /* Taken up in the meeting, while that block ran. */
    taken_at timestamptz,
    taken_in uuid,
    taken_by uuid references person
  )`,
  `create index meeting_question_meeting on meeting_question (meeting_id, asked_at)`,
  `create index meeting_question_person on meeting_question (person_id, asked_at)`,
  `create trigger meeting_run_event_append_only before update or delete on meeting_run_event
    for each row execute function refuse_change()`,
  `create trigger meeting_run_event_no_truncate before truncate on meeting_run_event
    for each statement execute function refuse_change()`,
]
