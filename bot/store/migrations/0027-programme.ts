import { type Kysely, sql } from 'kysely'

/** The programme of a meeting, sent to everybody who takes part. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* It has been sent; until the meeting is over its cards are held against what it says now. */
  `create table meeting_programme (
    meeting_id uuid primary key references meeting on delete cascade,
    over boolean not null default false
  )`,
  /* What the card in somebody's chat shows. */
  `create table programme_told (
    participant_id uuid primary key references meeting_participant on delete cascade,
    look text not null
  )`,
  `create index delivery_of_programme on delivery ((data ->> 'meetingId'))
    where round_id is null and kind in ('programme', 'programme_update')`,
]
