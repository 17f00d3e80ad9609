import type { Deps } from '../../../deps.ts'
import { type Attendance, isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { listBreakoutSessions } from '../../../store/breakout-sessions.ts'
import { markGroupsChanged } from '../../../store/breakout-telling.ts'
import { findParticipant } from '../../../store/participants.ts'
import { comingMeans, leavingMeans } from '../../../views/attendance-means.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { changeAttendance } from './change-attendance.ts'

/** Somebody has declined, has gone, or is there after all. Answers with what it means, in words for the secretariat. */
export async function saveAttendance(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { meetingId: string; participantId: string; attendance: Attendance },
): Promise<Result<{ means: string[] }>> {
  const { meetingId, participantId, attendance } = input
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now } = scene
    const participant = await findParticipant(trx, meetingId, participantId)
    if (participant === null) return refused('not_found')
    const left = await changeAttendance(scene, participant, { attendance }, actor.personId)
    await markGroupsChanged(trx, meetingId, now)
    await tellMeeting(trx, meetingId, 'participants')
    await tellMeeting(trx, meetingId, 'groups')
    if (left.length > 0) return { ok: true, means: leavingMeans(participant.name, left, actor.language) }
    const came = isAttending(attendance) && !isAttending(participant.attendance)
    const groups = came ? await listBreakoutSessions(trx, meetingId) : []
    const stand = groups.some(({ seats }) => seats.length > 0)
    return { ok: true, means: stand ? comingMeans(participant.name, actor.language) : [] }
  })
}
