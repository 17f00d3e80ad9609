import type { Kysely } from 'kysely'
import type { MeetingReader } from '../domain/access.ts'
import type { Database } from './database.ts'

type Standing = Pick<MeetingReader, 'participantId' | 'facilitates'>

/** What a person is to one meeting besides what the wheel knows: a participant who has not left, a group's facilitator. */
export function standingInMeeting(
  _db: Kysely<Database>,
  _meetingId: string,
  _personId: string,
): Promise<Standing> {
  return Promise.resolve({ participantId: null, facilitates: [] })
}
