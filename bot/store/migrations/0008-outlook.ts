import { type Kysely, sql } from 'kysely'

/** What the wheel has in the secretariat's Outlook calendar, and how far that calendar has been read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* One event in Outlook. `id` is our own mark on it. A meeting names its occurrence in the wheel, which may be removed
     before the event is; a hold names what it holds time for. Invitees are
     persons' ids: names and addresses live elsewhere. `due_at`: something is to be done about it then; null with a reason: it was tried often enough. */
  `create table outlook_event (
    id uuid primary key,
    purpose text not null check (purpose in ('meeting', 'hold')),
    entry_id uuid,
    key text,
    owner_id uuid,
    held jsonb,
    online boolean not null,
    message text not null,
    invitees jsonb not null,
    state text not null check (state in ('creating', 'standing', 'ending', 'ended')),
    event_id text unique,
    etag text,
    ical_uid text,
    join_url text,
    web_link text,
    answers jsonb not null default '[]',
    seen_wheel jsonb,
    seen_outlook jsonb,
    outlook jsonb,
    conflicts jsonb not null default '[]',
    look boolean not null default false,
    due_at timestamptz,
    attempts integer not null default 0,
    leased_until timestamptz,
    reason text,
    created_by uuid not null references person,
    created_at timestamptz not null,
    version bigint not null default 1,
    check ((purpose = 'meeting') = (entry_id is not null and key is not null)),
    check ((purpose = 'hold') = (owner_id is not null and held is not null)),
    check (state in ('creating', 'ending', 'ended') or event_id is not null)
  )`,
  `create unique index outlook_event_occurrence on outlook_event (entry_id, key) where state <> 'ended'`,
  `create index outlook_event_owner on outlook_event (owner_id) where owner_id is not null`,
  `create index outlook_event_due on outlook_event (due_at) where due_at is not null`,

  /* The one calendar. Of the client state, by which Graph's notifications are known, only a hash is kept. `dirty`: it
     has changed since it was read. */
  `create table outlook_calendar (
    one boolean primary key default true check (one),
    link text,
    window_from timestamptz,
    window_to timestamptz,
    read_at timestamptz,
    dirty boolean not null default false,
    leased_until timestamptz,
    subscription_id text,
    subscription_state_hash bytea,
    subscription_expires_at timestamptz,
    subscription_tried_at timestamptz
  )`,
  `insert into outlook_calendar default values`,

  /* What somebody changed in Outlook is nobody's act here. */
  `alter table wheel_history alter column person_id drop not null`,
]
