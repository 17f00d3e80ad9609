import { type Kysely, sql } from 'kysely'

/** Who takes part in a meeting, the groups of its sessions, what has been published of them, and who has been told what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* Names and addresses of those who are no known person live here alone, and go with the row. `answer`: what Outlook last
     said, so that only a new answer there changes the attendance. */
  `create table meeting_participant (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    name text not null,
    organisation_id text references organisation,
    organisation text not null,
    person_id uuid references person,
    mail text,
    role text not null check (role in ('director', 'chief', 'professional', 'politician', 'user_representative',
      'consultant', 'secretariat', 'other')),
    facilitator boolean not null default false,
    attendance text not null check (attendance in ('expected', 'coming', 'declined', 'left', 'present')),
    answer text check (answer in ('none', 'accepted', 'tentative', 'declined')),
    source text not null check (source in ('forum', 'outlook', 'pasted', 'hand')),
    position integer generated always as identity,
    created_at timestamptz not null
  )`,
  `create unique index meeting_participant_person on meeting_participant (meeting_id, person_id)
    where person_id is not null`,
  `create index meeting_participant_meeting on meeting_participant (meeting_id, position)`,
  `create index meeting_participant_of on meeting_participant (person_id) where person_id is not null`,
  /* Which version of the meeting's event in Outlook the answers were taken from. A row: they are followed. */
  `create table meeting_answers (
    meeting_id uuid primary key references meeting,
    event_version bigint not null
  )`,
  /* What happened to somebody's taking part; nobody's name. \`by\` null: Outlook said so. */
  `create table participant_change (
    id bigint generated always as identity primary key,
    meeting_id uuid not null references meeting,
    participant_id uuid not null references meeting_participant on delete cascade,
    at timestamptz not null,
    by_person_id uuid references person,
    kind text not null,
    data jsonb not null
  )`,
  `create index participant_change_meeting on participant_change (meeting_id, id desc)`,
  `create index participant_change_participant on participant_change (participant_id)`,

  /* Two who must, or must not, be together in every session of the meeting. */
  `create table breakout_pair (
    meeting_id uuid not null references meeting,
    one_id uuid not null references meeting_participant on delete cascade,
    other_id uuid not null references meeting_participant on delete cascade,
    rule text not null check (rule in ('together', 'apart')),
    primary key (meeting_id, one_id, other_id),
    check (one_id < other_id)
  )`,
  `create index breakout_pair_other on breakout_pair (other_id)`,

  /* A group session of a run sheet, named by its block. \`published\`: the newest publication; null: none. */
  `create table breakout_session (
    block_id uuid primary key,
    meeting_id uuid not null references meeting,
    settings jsonb not null,
    seed integer not null,
    published integer,
    version bigint not null default 1,
    unique (meeting_id, block_id)
  )`,
  `create table breakout_group (
    id uuid primary key,
    block_id uuid not null references breakout_session,
    meeting_id uuid not null references meeting,
    position integer not null,
    label text not null,
    facilitator_id uuid references meeting_participant on delete set null,
    place text not null,
    unique (block_id, id)
  )`,
  `create index breakout_group_meeting on breakout_group (meeting_id, block_id, position)`,
  `create table breakout_seat (
    block_id uuid not null references breakout_session,
    participant_id uuid not null references meeting_participant on delete cascade,
    group_id uuid not null,
    pinned boolean not null,
    primary key (block_id, participant_id),
    foreign key (block_id, group_id) references breakout_group (block_id, id) on delete cascade
  )`,
  `create index breakout_seat_participant on breakout_seat (participant_id)`,
  `create index breakout_seat_group on breakout_seat (group_id)`,

  /* What everybody's card, mail and page is drawn from: ids alone. Only added to; the newest counts, and one without groups
     takes them back. */
  `create table breakout_publication (
    block_id uuid not null references breakout_session,
    number integer not null,
    groups jsonb not null,
    at timestamptz not null,
    by_person_id uuid not null references person,
    primary key (block_id, number)
  )`,
  `create trigger breakout_publication_append_only before update or delete on breakout_publication
    for each row execute function refuse_change()`,
  `create trigger breakout_publication_no_truncate before truncate on breakout_publication
    for each statement execute function refuse_change()`,

  /* What somebody is told of a session. \`group_id\` and \`essence\` (what one must act on): what a message was last queued for;
     \`heard\`: what was last sent, by each door; \`look\`: how the card was last drawn in Teams. */
  `create table breakout_told (
    block_id uuid not null references breakout_session,
    participant_id uuid not null references meeting_participant on delete cascade,
    group_id uuid,
    essence text not null,
    heard jsonb not null default '{}',
    look text,
    seen_at timestamptz,
    primary key (block_id, participant_id)
  )`,
  `create index breakout_told_participant on breakout_told (participant_id)`,
  /* A meeting whose people may have to be told something; \`marks\` goes up with every change. */
  `create table breakout_telling (
    meeting_id uuid primary key references meeting,
    marks bigint not null,
    due_at timestamptz
  )`,
  `create index breakout_telling_due on breakout_telling (due_at) where due_at is not null`,
  `create table meeting_link (
    token_hash bytea primary key,
    meeting_id uuid not null references meeting,
    participant_id uuid not null references meeting_participant on delete cascade,
    created_at timestamptz not null
  )`,
  `create index meeting_link_participant on meeting_link (participant_id)`,

  /* The card of a notice may be drawn anew where it lies. */
  `alter table delivery drop constraint delivery_notice,
    add constraint delivery_notice check (round_id is not null or seat_id is null)`,
  `create index delivery_of_block on delivery ((data ->> 'blockId')) where round_id is null`,

  /* A group's own meeting in Teams: as a hold it is written as it stands in \`held\`, but it invites. */
  `alter table outlook_event drop constraint outlook_event_purpose_check,
    drop constraint outlook_event_check1,
    add constraint outlook_event_purpose_check check (purpose in ('meeting', 'hold', 'breakout')),
    add constraint outlook_event_held check ((purpose <> 'meeting') = (owner_id is not null and held is not null))`,
  `create unique index outlook_event_breakout on outlook_event (owner_id)
    where purpose = 'breakout' and state in ('creating', 'standing')`,
]
