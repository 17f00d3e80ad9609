import type { Deps } from '../../../deps.ts'
import { groupOf } from '../../../domain/meetings/publishing/publication.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { leaveGroups, listBreakoutSessions } from '../../../store/breakout-sessions.ts'
import { listPublications } from '../../../store/breakout-publications.ts'
import { holdMarks } from '../../../store/breakout-telling.ts'
import { isBeingTold } from '../../../store/breakout-told.ts'
import { deleteParticipant, findParticipant } from '../../../store/participants.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/**
 * Takes somebody off the list who should never have stood there. Who has been told of a group is not taken away but written down as
 * declined or gone, so that it stays known what they were told, and they hear when it holds no more: also where it has been taken back.
 */
export async function removeParticipant(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, participantId }: { meetingId: string; participantId: string },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx }) => {
    const participant = await findParticipant(trx, meetingId, participantId)
    if (participant === null) return refused('not_found')
    // Whoever is telling the meeting's people at this moment is waited for: what they put on its way is seen, and their rows are free.
    await holdMarks(trx, meetingId)
    const published = await listPublications(trx, meetingId)
    const isPublished = published.some((one) => groupOf(one, participantId) !== null)
    if (isPublished || (await isBeingTold(trx, participantId)))
      return refused('participant_published', { who: participant.name })
    const sessions = await listBreakoutSessions(trx, meetingId)
    const blockIds = sessions.map(({ blockId }) => blockId)
    await leaveGroups(trx, blockIds, participantId)
    await deleteParticipant(trx, participantId)
    await tellMeeting(trx, meetingId, 'participants')
    if (sessions.length > 0) await tellMeeting(trx, meetingId, 'groups')
    return { ok: true }
  })
}
