import { type Kysely, sql } from 'kysely'
import type { MeetingReader } from '../domain/access.ts'
import type { Database } from './database.ts'

type Standing = Pick<MeetingReader, 'participantId' | 'facilitates' | 'leftEarly'>

/** Nothing at all. */
export const noStanding: Standing = { participantId: null, facilitates: [], leftEarly: false }

/** What a person is to one meeting besides what the wheel knows: a participant, a published group's facilitator. */
export async function standingInMeeting(
  db: Kysely<Database>,
  meetingId: string,
  personId: string,
): Promise<Standing> {
  const { rows } = await sql<{ id: string; left: boolean; facilitates: string[] }>`
    select p.id, p.attendance = 'left' as left, coalesce((select jsonb_agg(g.one ->> 'id')
      from breakout_session s join breakout_publication u on u.block_id = s.block_id and u.number = s.published
        cross join lateral jsonb_array_elements(u.groups) as g (one)
      where s.meeting_id = p.meeting_id and g.one ->> 'facilitatorId' = p.id::text), '[]') as facilitates
    from meeting_participant p
    where p.meeting_id = ${meetingId}::uuid and p.person_id = ${personId}::uuid
      and p.attendance <> 'declined'`.execute(db)
  const [own] = rows
  if (own === undefined) return noStanding
  return own.left
    ? { ...noStanding, leftEarly: true }
    : { participantId: own.id, facilitates: own.facilitates, leftEarly: false }
}
