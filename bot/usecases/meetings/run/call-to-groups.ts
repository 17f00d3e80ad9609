import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { BlockTime } from '../../../domain/meetings/timetable.ts'
import type { Database } from '../../../store/database.ts'
import { noteTold } from '../../../store/meeting-runs.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { tellParticipants } from '../tell-participants.ts'
import { recipientsInGroups } from './recipients-in-groups.ts'

/**
 * Tells everybody in the groups of a session that it has begun, with the way to their group. Once for each beginning; nothing where
 * the block is no session, where its groups are not published, or where it is over already.
 */
export async function callToGroups(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  { meeting }: Pick<MeetingReading, 'meeting'>,
  { blockId, returnAt, expected }: BlockTime,
  now: Date,
): Promise<void> {
  if (returnAt === null || returnAt <= now) return
  const people = await recipientsInGroups(trx, meeting, blockId)
  if (people.length === 0) return
  const began = expected.start
  const told = { meetingId: meeting.id, blockId, kind: 'begun', moment: began } as const
  if (!(await noteTold(trx, told, { people: people.length, now }))) return
  await tellParticipants(trx, deps, meeting.id, people, {
    now,
    doors: ['teams', 'mail'],
    noticeOf: (participantId) => ({
      kind: 'session_begun',
      data: { meetingId: meeting.id, blockId, participantId, began: began.toISOString() },
    }),
  })
}
