import { type Kysely, sql } from 'kysely'

/** Theme cards: what a session has agreed on, and for each group a board whose cards are what its events say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table theme_session (
    block_id uuid primary key,
    meeting_id uuid not null references meeting,
    votes_each integer not null check (votes_each between 0 and 20),
    revealed_at timestamptz,
    revealed_by uuid references person
  )`,
  `create table theme_board (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    block_id uuid not null,
    group_id uuid not null unique references breakout_group,
    created_at timestamptz not null
  )`,
  `create index theme_board_meeting on theme_board (meeting_id)`,
  /* Written, worded anew, removed, stacked, voted for, ranked: all that has happened on a board, in its order. */
  `create table theme_card_event (
    id bigint generated always as identity primary key,
    board_id uuid not null references theme_board,
    kind text not null,
    data jsonb not null,
    writer_id uuid not null references meeting_writer,
    at timestamptz not null
  )`,
  `create index theme_card_event_board on theme_card_event (board_id, id)`,
  `create trigger theme_card_event_append_only before update or delete on theme_card_event
    for each row execute function refuse_change()`,
  `create trigger theme_card_event_no_truncate before truncate on theme_card_event
    for each statement execute function refuse_change()`,
]
