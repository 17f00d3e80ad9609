import { type Kysely, sql } from 'kysely'

/**
 * Forums as data: their kind and rules, the posts of their members, what their meetings are for; regions with all that
 * happens to them; and who changed which rule when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* A forum from before has no kind until the secretariat gives it one, and then it has rules. Closed days stand in
     `settings`, where the deadlines of rounds have them. `last_day`: a forum that has ended, or will. */
  `alter table forum
    add column kind text,
    add column municipality_id text references organisation,
    add column rules jsonb,
    add column rules_version integer not null default 0,
    add column last_day date,
    add constraint forum_kind_has_rules check ((kind is null) = (rules is null))`,
  `create index forum_by_region on forum (region_code)`,

  /* What somebody is in a forum, beside being a member or on a seat. Null: what their seat says, or nobody has said it;
     `body` null: they speak for their own organisation. */
  `create table forum_post (
    forum_id uuid not null references forum,
    person_id uuid not null references person,
    post text,
    role text,
    body text,
    primary key (forum_id, person_id)
  )`,

  /* What one meeting of the wheel is for, where a rule asks for it. */
  `create table meeting_purpose (
    entry_id uuid not null,
    occurrence_key text not null,
    forum_id uuid not null references forum,
    purpose text not null,
    primary key (entry_id, occurrence_key, purpose)
  )`,
  `create index meeting_purpose_forum on meeting_purpose (forum_id)`,

  /* The municipality that hosts the secretariat, and the parts by which a spread is told (null: the provinces). */
  `create table region_setting (
    region_id text primary key,
    host_id text references organisation,
    areas jsonb
  )`,
  `create table region_change (
    id bigint generated always as identity primary key,
    date date not null,
    change jsonb not null,
    person_id uuid not null references person,
    at timestamptz not null
  )`,
  `create table rules_history (
    id bigint generated always as identity primary key,
    forum_id uuid not null references forum,
    at timestamptz not null,
    person_id uuid not null references person,
    kind text not null,
    data jsonb not null
  )`,
  `create index rules_history_forum on rules_history (forum_id, id)`,
  ...['region_change', 'rules_history'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
]
