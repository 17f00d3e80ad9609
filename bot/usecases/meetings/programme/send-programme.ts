import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { appendMeetingHistory } from '../../../store/meeting-history.ts'
import { noteProgrammeSent } from '../../../store/programmes.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { tellParticipants } from '../tell-participants.ts'
import { programmeReach } from './programme-reach.ts'

/**
 * Sends the programme to everybody who takes part and lacks it, by every door that each has; gives to how many people. Whoever has it
 * gets nothing twice: from now on their card is corrected where it lies (keep-programmes-true.ts).
 */
export async function sendProgramme(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ told: number }>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx, now, meeting, place }) => {
    if (meeting.runSheet.blocks.length === 0) return refused('programme_empty')
    if (place.state === 'cancelled') return refused('programme_cancelled')
    const { lacking, reachable } = await programmeReach(trx, meetingId, now)
    const wanted = new Set(lacking.map(({ id }) => id))
    const people = reachable.filter(({ participantId }) => wanted.has(participantId))
    if (people.length === 0) return { ok: true, told: 0 }
    await noteProgrammeSent(trx, meetingId)
    await tellParticipants(trx, deps, meetingId, people, {
      now,
      doors: ['teams', 'mail'],
      noticeOf: (participantId) => ({
        kind: 'programme',
        data: { meetingId, participantId, at: now.toISOString() },
      }),
    })
    const event = { kind: 'programme_sent', people: people.length } as const
    await appendMeetingHistory(trx, meetingId, event, { personId: actor.personId, now })
    await tellMeeting(trx, meetingId, 'run-sheet')
    return { ok: true, told: people.length }
  })
}
