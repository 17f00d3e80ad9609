import { type Kysely, sql } from 'kysely'

/** A meeting's collation: what the secretariat adds to what was written, what is said of it, and how it stood when it was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* A row: the secretariat has begun. `version` counts what has been finished, from 1. */
  `create table meeting_collation (
    meeting_id uuid primary key references meeting,
    state text not null check (state in ('draft', 'comments', 'final')),
    version integer not null default 1,
    comments_until date
  )`,
  /* Beside the words, never in them. `key`: the card or the field of a note that it clarifies. */
  `create table collation_clarification (
    meeting_id uuid not null references meeting,
    key text not null,
    text text not null,
    primary key (meeting_id, key)
  )`,
  /* `section_key` null: of no section. */
  `create table collation_point (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    section_key text,
    text text not null,
    position integer generated always as identity
  )`,
  `create index collation_point_meeting on collation_point (meeting_id, position)`,
  `create table collation_next_step (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    kind text not null check (kind in ('idea_catalogue', 'examples', 'pilot', 'other')),
    text text not null,
    responsible text not null,
    due date,
    position integer generated always as identity
  )`,
  `create index collation_next_step_meeting on collation_next_step (meeting_id, position)`,
  /* What those who took part say of a draft. Who said it goes when participants are forgotten. */
  `create table collation_comment (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    /* The line or section that it is about; null: the whole. */
    about_key text,
    text text not null,
    person_id uuid references person,
    at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'followed', 'not_followed')),
    answer text not null default '',
    position integer generated always as identity
  )`,
  `create index collation_comment_meeting on collation_comment (meeting_id, position)`,
  /* The whole as it stood when it was sent for comments or finished; only added to. */
  `create table collation_edition (
    meeting_id uuid not null references meeting,
    number integer not null,
    state text not null check (state in ('comments', 'final')),
    version integer not null,
    sheet jsonb not null,
    at timestamptz not null,
    by_person_id uuid not null references person,
    primary key (meeting_id, number)
  )`,
  `create trigger collation_edition_append_only before update or delete on collation_edition
    for each row execute function refuse_change()`,
  `create trigger collation_edition_no_truncate before truncate on collation_edition
    for each statement execute function refuse_change()`,

  /* How many months after a meeting the forum keeps the names of who took part; no row: 12. */
  `create table participant_retention (
    forum_id uuid primary key references forum,
    months integer not null check (months between 1 and 60)
  )`,
  /* Whose participants have been forgotten, and how many of each organisation there had been. */
  `create table meeting_forgotten (
    meeting_id uuid primary key references meeting,
    attendance jsonb not null,
    at timestamptz not null
  )`,
]
