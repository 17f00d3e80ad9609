import { type Kysely, sql } from 'kysely'

/**
 * A group's notes: one document for each group of a session, as updates of Yjs and the snapshots that they are compacted
 * into; the pages of tables without accounts; and who writes, named once for notes and cards, so that forgetting a
 * participant is one row and changes nothing of what was written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* The address of a table's page; of the secret only a hash. Several may be in force: each print has its own. */
  `create table table_link (
    id uuid primary key,
    token_hash bytea not null unique,
    meeting_id uuid not null references meeting,
    block_id uuid not null,
    group_id uuid not null references breakout_group,
    /* How long after the end of the meeting the page still takes what is written. */
    hours_after integer not null check (hours_after between 0 and 720),
    created_by uuid not null references person,
    created_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create index table_link_group on table_link (group_id)`,

  /* Somebody who writes in a meeting: a participant, one of the secretariat, or a table. */
  `create table meeting_writer (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    participant_id uuid references meeting_participant on delete set null,
    person_id uuid references person,
    table_link_id uuid references table_link,
    check (num_nonnulls(participant_id, person_id, table_link_id) <= 1),
    unique (meeting_id, participant_id),
    unique (meeting_id, person_id),
    unique (table_link_id)
  )`,

  `create table note_document (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    block_id uuid not null,
    group_id uuid not null unique references breakout_group,
    created_at timestamptz not null
  )`,
  `create index note_document_meeting on note_document (meeting_id)`,

  /* Which wording a group's notes to a task comment: the one that stood when the first of them was written. */
  `create table note_task (
    document_id uuid not null references note_document,
    task_id uuid not null,
    focus_area_id uuid references focus_area,
    wording_version integer,
    /* As it was put; null: a focus area. */
    question text,
    primary key (document_id, task_id)
  )`,
  `create table note_update (
    id bigint generated always as identity primary key,
    document_id uuid not null references note_document,
    /* What the server's own document says has changed: never what was sent. */
    data bytea not null,
    writer_id uuid references meeting_writer,
    /* The fields that it changes, as task:field. */
    fields text[] not null,
    at timestamptz not null
  )`,
  `create index note_update_document on note_update (document_id, id)`,
  /* The whole document as it was after the update with that id; the updates before it are gone. */
  `create table note_snapshot (
    document_id uuid primary key references note_document,
    up_to bigint not null,
    data bytea not null,
    at timestamptz not null
  )`,
  /* That something was hidden, and where; never what. */
  `create table note_redaction (
    id bigint generated always as identity primary key,
    document_id uuid not null references note_document,
    field text not null,
    numbers integer not null check (numbers > 0),
    writer_id uuid references meeting_writer,
    at timestamptz not null
  )`,
  `create index note_redaction_document on note_redaction (document_id)`,
  /* Whose a writer's marks in a document are: nobody writes as somebody else's pen. */
  `create table note_pen (
    document_id uuid not null references note_document,
    client_id bigint not null,
    writer_id uuid not null references meeting_writer,
    primary key (document_id, client_id)
  )`,
  ...['note_task', 'note_redaction', 'note_pen'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
  /* An update is taken away by a snapshot that holds it, and never changed. */
  `create trigger note_update_fixed before update on note_update
    for each row execute function refuse_change()`,
  `create trigger note_update_no_truncate before truncate on note_update
    for each statement execute function refuse_change()`,
]
