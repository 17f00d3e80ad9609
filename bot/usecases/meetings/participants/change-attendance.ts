import type { Transaction } from 'kysely'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { groupOf, without } from '../../../domain/meetings/publishing/publication.ts'
import { insertPublication, listPublications } from '../../../store/breakout-publications.ts'
import type { Database } from '../../../store/database.ts'
import {
  type BreakoutSession,
  leaveGroups as takeOut,
  listBreakoutSessions,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import { appendParticipantChanges, type Participant, saveAttendances } from '../../../store/participants.ts'
import type { LeftSession } from '../../../views/attendance-means.ts'
import { isOver, sessionTimes } from '../../../views/meeting-times.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'

type Scene = MeetingReading & { trx: Transaction<Database>; now: Date }
export type NewAttendance = Pick<Participant, 'attendance'> & Partial<Pick<Participant, 'answer'>>

/**
 * Writes down whether somebody comes; who does not is taken out of the groups of every session that is not over. Gives the sessions
 * that they were taken out of.
 */
export async function changeAttendance(
  scene: Scene,
  participant: Participant,
  change: NewAttendance,
  byPersonId: string | null,
): Promise<LeftSession[]> {
  const { trx, meeting, now } = scene
  await saveAttendances(trx, [{ id: participant.id, ...change }])
  const by = { personId: byPersonId, now }
  const { attendance: was } = participant
  const { attendance: is } = change
  if (was === is) return []
  const participantId = participant.id
  await appendParticipantChanges(
    trx,
    meeting.id,
    [{ participantId, change: { kind: 'attendance', was, is } }],
    by,
  )
  if (isAttending(is)) return []
  const left = await takenOut(scene, participantId)
  await takeOutOfPublished(scene, participantId, byPersonId)
  const blockIds = left.map(({ session }) => session.blockId)
  if (blockIds.length > 0)
    await appendParticipantChanges(
      trx,
      meeting.id,
      [{ participantId, change: { kind: 'left_groups', blockIds } }],
      by,
    )
  return left.map(({ session, title }) => leftSession(session, title, participantId))
}

/** Whoever is out of what is published stays out of it, also when they come after all: they are seated anew. */
async function takeOutOfPublished(
  { trx, meeting, place, now }: Scene,
  participantId: string,
  byPersonId: string | null,
): Promise<void> {
  const { timetable } = await runOfMeeting(trx, { meeting, place }, now)
  const open = sessionTimes(meeting, timetable).filter(({ time }) => !isOver(time, now))
  for (const publication of await listPublications(trx, meeting.id)) {
    const { blockId, number, groups } = publication
    if (!open.some(({ block }) => block.id === blockId) || groupOf(publication, participantId) === null)
      continue
    await insertPublication(trx, {
      blockId,
      number: number + 1,
      groups: without(groups, participantId),
      at: now,
      byPersonId: byPersonId ?? publication.byPersonId,
    })
    await saveBreakoutSession(trx, blockId, { published: number + 1 })
  }
}

async function takenOut(
  { trx, meeting, place, now }: Scene,
  participantId: string,
): Promise<{ session: BreakoutSession; title: string }[]> {
  const sessions = await listBreakoutSessions(trx, meeting.id)
  const times = sessionTimes(meeting, (await runOfMeeting(trx, { meeting, place }, now)).timetable)
  const open = times.filter(({ time }) => !isOver(time, now))
  const titles = new Map(open.map(({ block }) => [block.id, block.title]))
  const gone = await takeOut(trx, [...titles.keys()], participantId)
  return sessions.flatMap((session) =>
    gone.includes(session.blockId) ? [{ session, title: titles.get(session.blockId) ?? '' }] : [],
  )
}

/** Of a session as it was before. */
function leftSession(session: BreakoutSession, title: string, participantId: string): LeftSession {
  const led = session.groups.find(({ facilitatorId }) => facilitatorId === participantId)
  const seat = session.seats.find((one) => one.participantId === participantId)
  const groupId = seat?.groupId ?? led?.id
  const sizeOf = (id: string) =>
    session.seats.filter((one) => one.groupId === id && one.participantId !== participantId).length
  return {
    title,
    label: session.groups.find(({ id }) => id === groupId)?.label ?? '',
    left: groupId === undefined ? 0 : sizeOf(groupId),
    others: session.groups.filter(({ id }) => id !== groupId).map(({ id }) => sizeOf(id)),
    facilitated: led !== undefined,
    published: session.published !== null,
  }
}
