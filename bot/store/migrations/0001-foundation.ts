import { type Kysely, sql } from 'kysely'

/** Organisations, people, forums and their seats; rounds and what was said in them; what goes out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table organisation (
    id text primary key,
    kind text not null check (kind in ('municipality', 'region', 'other')),
    name text not null,
    region_code text
  )`,
  /* Tenants other than the host's that may speak to the product, each tied to the organisation whose it is. */
  `create table partner_tenant (
    tenant_id uuid primary key,
    organisation_id text not null references organisation,
    added_at timestamptz not null
  )`,

  `create table person (
    id uuid primary key,
    organisation_id text references organisation,
    secretariat boolean not null default false,
    created_at timestamptz not null
  )`,
  /* Names and addresses live apart from history, so that they can be deleted by rule. */
  `create table person_contact (
    person_id uuid primary key references person,
    name text not null,
    mail text,
    language text not null default 'da' check (language in ('da', 'en'))
  )`,
  `create unique index person_contact_mail on person_contact (lower(mail))`,
  `create table identity (
    tenant_id uuid not null,
    object_id uuid not null,
    person_id uuid not null references person,
    user_type text not null check (user_type in ('member', 'guest')),
    primary key (tenant_id, object_id)
  )`,
  `create index identity_person on identity (person_id)`,
  /* Learnt from activities, also of people whom nobody has registered yet: the secretariat ties them to a person. */
  `create table chat (
    tenant_id uuid not null,
    object_id uuid not null,
    conversation_id text not null,
    service_url text not null,
    user_id text,
    name text,
    state text not null check (state in ('open', 'blocked')),
    learnt_at timestamptz not null,
    primary key (tenant_id, object_id)
  )`,

  `create table forum (
    id uuid primary key,
    name text not null unique,
    region_code text not null,
    group_id uuid,
    settings jsonb not null,
    created_at timestamptz not null
  )`,
  `create table forum_meeting (
    id uuid primary key,
    forum_id uuid not null references forum,
    date date not null,
    title text not null
  )`,
  `create table seat (
    id uuid primary key,
    forum_id uuid not null references forum,
    organisation_id text not null references organisation,
    from_date date not null,
    to_date date,
    check (to_date is null or to_date >= from_date)
  )`,
  `create unique index seat_one_per_organisation on seat (forum_id, organisation_id) where to_date is null`,
  `create table seat_holder (
    id uuid primary key,
    seat_id uuid not null references seat,
    person_id uuid not null references person,
    role text not null check (role in ('director', 'deputy')),
    from_date date not null,
    to_date date,
    check (to_date is null or to_date >= from_date)
  )`,
  `create index seat_holder_person on seat_holder (person_id)`,
  `create index seat_holder_seat on seat_holder (seat_id)`,
  `create table forum_member (
    forum_id uuid not null references forum,
    person_id uuid not null references person,
    source text not null check (source in ('group', 'hand')),
    /* What the matcher thought; null once the secretariat has said what is so. */
    guess jsonb,
    left_at timestamptz,
    primary key (forum_id, person_id)
  )`,

  `create table proposal (
    id uuid primary key,
    forum_id uuid not null references forum,
    operator_organisation_id text not null references organisation,
    year integer not null,
    serial integer not null,
    created_at timestamptz not null,
    unique (forum_id, year, serial)
  )`,
  `create table round (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    forum_id uuid not null references forum,
    operator_organisation_id text not null references organisation,
    revision integer not null,
    state text not null,
    content jsonb not null,
    facility text not null,
    gate jsonb,
    rules jsonb,
    created_by uuid not null references person,
    created_at timestamptz not null,
    started_at timestamptz,
    deadline timestamptz,
    decision jsonb,
    meeting jsonb,
    /* The deadline that silent members have been reminded of. */
    reminded_for timestamptz,
    version bigint not null default 1,
    unique (proposal_id, revision)
  )`,
  `create index round_by_state on round (state, created_at desc, id desc)`,
  `create index round_by_forum on round (forum_id, created_at desc, id desc)`,
  `create index round_by_operator on round (operator_organisation_id, created_at desc, id desc)`,
  `create index round_newest on round (created_at desc, id desc)`,
  `create index round_due on round (deadline) where state in ('open', 'remarks', 'unresolved')`,
  `create index round_facility on round (operator_organisation_id, facility)`,
  `create table round_seat (
    round_id uuid not null references round,
    seat_id uuid not null references seat,
    organisation_id text not null references organisation,
    primary key (round_id, seat_id)
  )`,
  `create index round_seat_seat on round_seat (seat_id)`,
  `create table annex (
    id uuid primary key,
    round_id uuid not null references round,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    content bytea not null,
    added_by uuid not null references person,
    added_at timestamptz not null
  )`,
  `create index annex_round on annex (round_id)`,

  `create table answer (
    id bigint generated always as identity primary key,
    round_id uuid not null references round,
    seat_id uuid not null references seat,
    person_id uuid not null references person,
    kind text not null check (kind in ('no_remarks', 'remark')),
    text text,
    given_at timestamptz not null,
    received_at timestamptz not null,
    door text not null check (door in ('teams', 'mail', 'tab', 'recorded', 'operator')),
    late boolean not null,
    recorded_by uuid references person,
    how text,
    check ((kind = 'remark') = (text is not null)),
    check ((door = 'recorded') = (recorded_by is not null and how is not null))
  )`,
  `create index answer_round on answer (round_id, id)`,
  `create table history (
    id bigint generated always as identity primary key,
    round_id uuid not null references round,
    at timestamptz not null,
    person_id uuid references person,
    door text not null check (door in ('teams', 'mail', 'tab', 'recorded', 'system')),
    kind text not null,
    data jsonb not null
  )`,
  `create index history_round on history (round_id, id)`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  ...['answer', 'history'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),

  /* The outbox: one row for each thing that must reach one person by one door. */
  `create table delivery (
    id uuid primary key,
    round_id uuid not null references round,
    seat_id uuid references seat,
    person_id uuid not null references person,
    door text not null check (door in ('teams', 'mail')),
    kind text not null,
    data jsonb not null,
    state text not null check (state in ('queued', 'retry', 'sent', 'gone', 'failed', 'dropped')),
    /* Whether this delivery, once sent, may count as having reached the seat. */
    counts boolean not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    bounced_at timestamptz,
    reason text,
    chat_tenant_id uuid,
    chat_object_id uuid,
    activity_id text,
    /* For kind 'update': the delivery whose card is to be drawn anew. */
    target_id uuid references delivery
  )`,
  `create index delivery_round on delivery (round_id)`,
  `create index delivery_due on delivery (next_attempt_at) where state in ('queued', 'retry')`,
  `create index delivery_target on delivery (target_id) where target_id is not null`,
  `create table seen (
    round_id uuid not null references round,
    person_id uuid not null references person,
    seat_id uuid references seat,
    first_at timestamptz not null,
    primary key (round_id, person_id)
  )`,
  `create table mail_link (
    token_hash bytea primary key,
    round_id uuid not null references round,
    seat_id uuid not null references seat,
    person_id uuid not null references person,
    created_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create index mail_link_round on mail_link (round_id, person_id)`,
  /* One row: until when the secretariat's mailbox has been read for returned mails. */
  `create table mailbox_reading (
    one boolean primary key default true check (one),
    read_until timestamptz not null
  )`,
]
