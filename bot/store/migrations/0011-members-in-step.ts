import { type Kysely, sql } from 'kysely'

/** A forum's members kept in step with its Microsoft 365 group, and what came of it; and when somebody gave up a seat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* The instant at which a term was cut short by a day that was over: until then the person held the seat. */
  `alter table seat_holder add column left_at timestamptz`,

  /* Since when the address is so: what was sent before may have gone to somebody else. */
  `alter table person_contact add column address_at timestamptz`,

  /* How far the forum's group has been read. */
  `create table group_reading (
    forum_id uuid primary key references forum,
    /* Where Microsoft 365 goes on from, below its own address; null: the group is read anew. */
    token text,
    /* When the group was last read as a whole. */
    whole_at timestamptz,
    read_at timestamptz,
    next_at timestamptz not null,
    /* Why it cannot be read, and since when. */
    trouble text,
    trouble_since timestamptz,
    check ((trouble is null) = (trouble_since is null))
  )`,

  /* What happened to a forum's members: ids alone, so that names and addresses can be deleted by rule. */
  `create table member_history (
    id bigint generated always as identity primary key,
    forum_id uuid not null references forum,
    at timestamptz not null,
    /* Null: the product itself, which reads the group. */
    by_person uuid references person,
    kind text not null,
    person_id uuid references person,
    data jsonb not null
  )`,
  `create index member_history_forum on member_history (forum_id, id)`,
  `create trigger member_history_append_only before update or delete on member_history
    for each row execute function refuse_change()`,
  `create trigger member_history_no_truncate before truncate on member_history
    for each statement execute function refuse_change()`,
]
