import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type {
  Attendance,
  OutlookAnswer,
  ParticipantRole,
  ParticipantSource,
} from '../domain/meetings/participants/taking-part.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** Somebody who takes part in a meeting. A known person goes by the name and the address that they have now. */
export type Participant = {
  id: string
  meetingId: string
  name: string
  organisationId: string | null
  /** The organisation's name, or as it was written. */
  organisation: string
  /** Of the region or of the municipalities' council for it, and of no municipality. */
  fromRegion: boolean
  personId: string | null
  mail: string | null
  role: ParticipantRole
  facilitator: boolean
  attendance: Attendance
  /** What Outlook last said; null: it has not been asked. */
  answer: OutlookAnswer | null
  source: ParticipantSource
  reachedBy: 'teams' | 'mail' | 'none'
}

/** In the order in which they came; at most 2,000. */
const participantsWhere = (condition: RawBuilder<unknown>) => sql<Participant>`
  select p.id, p.meeting_id as "meetingId", coalesce(nullif(c.name, ''), p.name) as name,
    p.organisation_id as "organisationId", coalesce(o.name, p.organisation) as organisation,
    coalesce(o.kind = 'region' or o.kind = 'other' and o.name ~* '\\mKKR\\M',
      p.organisation ~* '\\m(KKR|region)\\M') as "fromRegion",
    p.person_id as "personId", coalesce(c.mail, p.mail) as mail, p.role, p.facilitator, p.attendance, p.answer, p.source,
    case when exists (select from identity i left join chat ch on ch.tenant_id = i.tenant_id
        and ch.object_id = i.object_id where i.person_id = p.person_id
        and (ch.state = 'open' or ch.state is null and i.user_type = 'member')) then 'teams'
      when p.person_id is not null and c.mail is not null then 'mail' else 'none' end as "reachedBy"
  from meeting_participant p left join person_contact c on c.person_id = p.person_id
    left join organisation o on o.id = p.organisation_id
  where ${condition} order by p.position limit 2000`

export async function listParticipants(db: Kysely<Database>, meetingId: string): Promise<Participant[]> {
  return (await participantsWhere(sql`p.meeting_id = ${meetingId}::uuid`).execute(db)).rows
}

export async function findParticipant(
  db: Kysely<Database>,
  meetingId: string,
  participantId: string,
): Promise<Participant | null> {
  const condition = sql`p.meeting_id = ${meetingId}::uuid and p.id = ${participantId}::uuid`
  return (await participantsWhere(condition).execute(db)).rows[0] ?? null
}

export async function participantOfPerson(
  db: Kysely<Database>,
  meetingId: string,
  personId: string,
): Promise<Participant | null> {
  const condition = sql`p.meeting_id = ${meetingId}::uuid and p.person_id = ${personId}::uuid`
  return (await participantsWhere(condition).execute(db)).rows[0] ?? null
}

/** Meetings with published groups that the person takes part in and has not declined or left; the newest 1,000. */
export async function meetingsOfPerson(
  db: Kysely<Database>,
  personId: string,
): Promise<{ meetingId: string; participantId: string }[]> {
  const { rows } = await sql<{ meetingId: string; participantId: string }>`
    select p.meeting_id as "meetingId", p.id as "participantId" from meeting_participant p
    where p.person_id = ${personId}::uuid and p.attendance not in ('declined', 'left')
      and exists (select from breakout_session s where s.meeting_id = p.meeting_id and s.published is not null)
    order by p.position desc limit 1000`.execute(db)
  return rows
}

/** Every meeting that the person takes part in and has not declined or left; the newest 1,000. */
export async function meetingsTakenPartIn(db: Kysely<Database>, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_participant')
    .select('meeting_id')
    .where('person_id', '=', personId)
    .where('attendance', 'not in', ['declined', 'left'])
    .orderBy('position', 'desc')
    .limit(1000)
    .execute()
  return rows.map(({ meeting_id }) => meeting_id)
}

export type ParticipantFields = Pick<
  Participant,
  'name' | 'organisationId' | 'organisation' | 'personId' | 'mail' | 'role' | 'facilitator'
>
export type NewParticipant = ParticipantFields & Pick<Participant, 'id' | 'attendance' | 'answer' | 'source'>

export async function insertParticipants(
  trx: Trx,
  meetingId: string,
  people: readonly NewParticipant[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  await trx
    .insertInto('meeting_participant')
    .values(
      people.map((person) => ({
        ...columnsOf(person),
        id: person.id,
        meeting_id: meetingId,
        attendance: person.attendance,
        answer: person.answer,
        source: person.source,
        created_at: now,
      })),
    )
    .execute()
}

export async function saveParticipant(
  trx: Trx,
  participantId: string,
  fields: ParticipantFields,
): Promise<void> {
  await trx
    .updateTable('meeting_participant')
    .set(columnsOf(fields))
    .where('id', '=', participantId)
    .execute()
}

const columnsOf = (fields: ParticipantFields) => ({
  name: fields.name,
  organisation_id: fields.organisationId,
  organisation: fields.organisation,
  person_id: fields.personId,
  mail: fields.mail,
  role: fields.role,
  facilitator: fields.facilitator,
})

export async function saveAttendances(
  trx: Trx,
  changes: readonly { id: string; attendance: Attendance; answer?: OutlookAnswer | null }[],
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    update meeting_participant p set attendance = c.attendance,
      answer = case when c.said then c.answer else p.answer end
    from jsonb_to_recordset(${JSON.stringify(
      changes.map(({ id, attendance, answer }) => ({
        id,
        attendance,
        said: answer !== undefined,
        answer: answer ?? null,
      })),
    )}::jsonb) as c (id uuid, attendance text, said boolean, answer text)
    where p.id = c.id`.execute(trx)
}

export async function deleteParticipant(trx: Trx, participantId: string): Promise<void> {
  await trx.deleteFrom('meeting_participant').where('id', '=', participantId).execute()
}

/** What happened to somebody's taking part; never a name. */
export type ParticipantChange =
  | { kind: 'attendance'; was: Attendance; is: Attendance }
  /** Out of the groups of these sessions, since they are not there. */
  | { kind: 'left_groups'; blockIds: string[] }

export async function appendParticipantChanges(
  trx: Trx,
  meetingId: string,
  changes: readonly { participantId: string; change: ParticipantChange }[],
  by: { personId: string | null; now: Date },
): Promise<void> {
  if (changes.length === 0) return
  await trx
    .insertInto('participant_change')
    .values(
      changes.map(({ participantId, change: { kind, ...data } }) => ({
        meeting_id: meetingId,
        participant_id: participantId,
        at: by.now,
        by_person_id: by.personId,
        kind,
        data: JSON.stringify(data),
      })),
    )
    .execute()
}

export type KeptChange = {
  id: number
  at: Date
  participantId: string
  byPersonId: string | null
  change: ParticipantChange
}

/** Newest first. */
export async function listParticipantChanges(
  db: Kysely<Database>,
  meetingId: string,
  limit: number,
): Promise<KeptChange[]> {
  const rows = await db
    .selectFrom('participant_change')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, at, participant_id, by_person_id, kind, data }) => ({
    id: Number(id),
    at,
    participantId: participant_id,
    byPersonId: by_person_id,
    change: { kind, ...(data as object) } as ParticipantChange,
  }))
}
