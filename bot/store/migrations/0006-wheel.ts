import { type Kysely, sql } from 'kysely'

/** The annual wheel: entries, what is said of single occurrences, the agreement's cycle; and who changed what when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* Round-robins are not among them: they are made from their rounds each time. `first_day` and `last_day` are the
     earliest and latest day that an occurrence can touch (null: no end), so that a window is found by index. */
  `create table wheel_entry (
    id uuid primary key,
    kind text not null check (kind in ('meeting', 'conference', 'hearing', 'deadline', 'approval_step', 'task')),
    title text not null,
    forum_id uuid references forum,
    region_code text not null,
    location text not null,
    schedule jsonb not null,
    follows_id uuid references wheel_entry deferrable initially deferred,
    first_day date,
    last_day date,
    state text not null check (state in ('planned', 'held', 'done', 'cancelled')),
    links jsonb not null,
    serves text[] not null,
    /* Whose copy it is, so that a year is not copied twice. */
    copied_from uuid,
    created_by uuid not null references person,
    created_at timestamptz not null,
    version bigint not null default 1,
    check ((schedule ->> 'by' = 'other') = (follows_id is not null)),
    check (last_day is null or first_day is null or last_day >= first_day)
  )`,
  `create index wheel_entry_by_region on wheel_entry (region_code, first_day)`,
  `create index wheel_entry_by_forum on wheel_entry (forum_id, first_day)`,
  `create index wheel_entry_follows on wheel_entry (follows_id) where follows_id is not null`,
  `create index wheel_entry_copied on wheel_entry (copied_from) where copied_from is not null`,

  /* One occurrence alone: moved, cancelled, ticked off. */
  `create table wheel_note (
    entry_id uuid not null references wheel_entry on delete cascade,
    key text not null,
    moved jsonb,
    state text not null check (state in ('planned', 'held', 'done', 'cancelled')),
    primary key (entry_id, key)
  )`,
  `create table wheel_responsible (
    entry_id uuid not null references wheel_entry on delete cascade,
    person_id uuid not null references person,
    place integer not null,
    primary key (entry_id, person_id)
  )`,
  `create index wheel_responsible_person on wheel_responsible (person_id)`,
  /* Deferred: entries that are saved together may name each other in any order. */
  `create table wheel_dependency (
    entry_id uuid not null references wheel_entry on delete cascade,
    needs_id uuid not null references wheel_entry deferrable initially deferred,
    place integer not null,
    primary key (entry_id, needs_id),
    check (entry_id <> needs_id)
  )`,
  `create index wheel_dependency_needs on wheel_dependency (needs_id)`,

  /* One framework agreement of a region; its chain of steps as it was planned. */
  `create table wheel_cycle (
    id uuid primary key,
    region_code text not null,
    first_year integer not null,
    years integer not null check (years in (1, 2)),
    deadline date not null,
    template jsonb not null,
    created_by uuid not null references person,
    created_at timestamptz not null,
    version bigint not null default 1,
    unique (region_code, first_year)
  )`,
  `create table wheel_cycle_step (
    cycle_id uuid not null references wheel_cycle on delete cascade,
    step_id text not null,
    entry_id uuid not null unique references wheel_entry on delete cascade,
    primary key (cycle_id, step_id)
  )`,
  /* Who must approve: the region and its municipalities as they were when the cycle was planned. */
  `create table wheel_cycle_council (
    cycle_id uuid not null references wheel_cycle on delete cascade,
    organisation_id text not null references organisation,
    place integer not null,
    primary key (cycle_id, organisation_id)
  )`,
  /* The latest of a council counts; 'withdrawn': what was recorded was a mistake. A cycle that has any is never removed. */
  `create table wheel_decision (
    id bigint generated always as identity primary key,
    cycle_id uuid not null references wheel_cycle,
    organisation_id text not null references organisation,
    decision text not null check (decision in ('approved', 'rejected', 'withdrawn')),
    decided_on date,
    recorded_by uuid not null references person,
    recorded_at timestamptz not null,
    check ((decision = 'withdrawn') = (decided_on is null))
  )`,
  `create index wheel_decision_cycle on wheel_decision (cycle_id, organisation_id, id)`,

  /* Entries come and go; what was done to them stays. So ids here point at nothing that must be there. */
  `create table wheel_history (
    id bigint generated always as identity primary key,
    entry_id uuid,
    cycle_id uuid,
    at timestamptz not null,
    person_id uuid not null references person,
    kind text not null,
    data jsonb not null,
    check (entry_id is not null or cycle_id is not null)
  )`,
  `create index wheel_history_entry on wheel_history (entry_id, id) where entry_id is not null`,
  `create index wheel_history_cycle on wheel_history (cycle_id, id) where cycle_id is not null`,
  ...['wheel_decision', 'wheel_history'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
]
