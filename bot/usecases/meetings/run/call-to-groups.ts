import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { BlockTime } from '../../../domain/meetings/timetable.ts'
import type { Database } from '../../../store/database.ts'
import { saveQueued } from '../../../store/breakout-told.ts'
import { noteTold } from '../../../store/meeting-runs.ts'
import { breakoutFactsOf, readBreakouts, standingOf } from '../../../views/breakout-telling.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { type Reachable, tellParticipants } from '../tell-participants.ts'
import { borrowGroups } from '../groups/borrow-groups.ts'
import { recipientsInGroups } from './recipients-in-groups.ts'

/**
 * Tells everybody in the groups of a session that it has begun, with the way to their group. Once for each beginning; nothing where
 * the block is no session, where its groups are not published, or where it is over already. A session that was never sent and is to have
 * the same groups as another begins with those.
 */
export async function callToGroups(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  reading: Pick<MeetingReading, 'meeting' | 'place'>,
  { blockId, returnAt, expected }: BlockTime,
  now: Date,
): Promise<void> {
  if (returnAt === null || returnAt <= now) return
  const { meeting } = reading
  const borrowed = await borrowGroups(trx, deps, reading, blockId, now)
  const people = await recipientsInGroups(trx, meeting.id, blockId)
  if (people.length === 0) return
  const began = expected.start
  const told = { meetingId: meeting.id, blockId, kind: 'begun', moment: began } as const
  if (!(await noteTold(trx, told, { people: people.length, now }))) return
  if (borrowed) await queueCalled(trx, meeting.id, blockId, people, now)
  await tellParticipants(trx, deps, meeting.id, people, {
    now,
    doors: ['teams', 'mail'],
    noticeOf: (participantId) => ({
      kind: 'session_begun',
      data: { meetingId: meeting.id, blockId, participantId, began: began.toISOString() },
    }),
  })
}

/** By the call they are told of their group: no card of it follows, but whatever changes does. */
async function queueCalled(
  trx: Transaction<Database>,
  meetingId: string,
  blockId: string,
  people: readonly Reachable[],
  now: Date,
): Promise<void> {
  const scene = await readBreakouts(trx, meetingId, now)
  const session = scene?.sessions.find(({ block }) => block.id === blockId)
  if (scene === null || session === undefined) return
  const queued = people.map(({ participantId }) => {
    const { groupId, essence } = standingOf(breakoutFactsOf(scene, session, participantId), session)
    return { blockId, participantId, groupId, essence }
  })
  await saveQueued(trx, queued)
}
