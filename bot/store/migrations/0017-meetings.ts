import { type Kysely, sql } from 'kysely'

/** Meetings with their run sheets, and the focus areas of agreements with every wording that they have had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* The working room of one occurrence of the wheel; what the wheel says of it stands there alone. */
  `create table meeting (
    id uuid primary key,
    entry_id uuid not null references wheel_entry,
    occurrence_key text not null,
    run_sheet jsonb not null,
    run_sheet_version integer not null default 1,
    created_by uuid not null references person,
    created_at timestamptz not null,
    unique (entry_id, occurrence_key)
  )`,
  /* Kept also of a meeting that was taken away again. */
  `create table meeting_history (
    id bigint generated always as identity primary key,
    meeting_id uuid not null,
    at timestamptz not null,
    /* Null: somebody who has no account, or the product itself. */
    person_id uuid references person,
    kind text not null,
    data jsonb not null
  )`,
  `create index meeting_history_meeting on meeting_history (meeting_id, id)`,

  `create table focus_area (
    id uuid primary key,
    region_code text not null,
    agreement text not null,
    position integer not null,
    title text not null,
    part text not null check (part in ('strategy', 'steering')),
    created_at timestamptz not null,
    /* Taken away: its wordings, and what was said of them, stay. */
    removed_at timestamptz
  )`,
  `create index focus_area_agreement on focus_area (region_code, agreement, position)`,
  `create table focus_area_wording (
    focus_area_id uuid not null references focus_area,
    version integer not null,
    goal text not null,
    content text not null,
    results text not null,
    origin text not null check (origin in ('proposed', 'written')),
    written_at timestamptz not null,
    written_by uuid references person,
    primary key (focus_area_id, version)
  )`,

  /* A secretariat's own templates; those of the product are code. */
  `create table run_sheet_template (
    id uuid primary key,
    region_code text not null,
    title text not null,
    run_sheet jsonb not null,
    created_by uuid not null references person,
    created_at timestamptz not null
  )`,
  `create index run_sheet_template_region on run_sheet_template (region_code)`,
  ...['meeting_history', 'focus_area_wording'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
]
