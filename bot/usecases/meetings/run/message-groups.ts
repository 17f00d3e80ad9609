import { refused, type Result } from '../../../domain/refusal.ts'
import type { Timetable } from '../../../domain/meetings/timetable.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { insertMessage } from '../../../store/meeting-messages.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'
import type { Actor } from '../../actor.ts'
import { refuseCpr } from '../../rounds/check-text.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { tellParticipants } from '../tell-participants.ts'
import type { RunDeps } from './act-on-run.ts'
import { recipientsInGroups } from './recipients-in-groups.ts'

/** Writes to everybody in the groups of the session that runs, or of the one that comes next. No individual cases. */
export async function messageGroups(
  deps: RunDeps,
  actor: Actor,
  { meetingId, text }: { meetingId: string; text: string },
): Promise<Result<{ people: number }>> {
  const stopped = refuseCpr({ text })
  if (stopped !== null) return stopped
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now } = scene
    const { timetable } = await runOfMeeting(trx, scene, now)
    const blockId = sessionToWriteTo(timetable)
    const people = blockId === null ? [] : await recipientsInGroups(trx, meetingId, blockId)
    if (blockId === null || people.length === 0) return refused('nobody_to_write_to')
    const messageId = deps.newId()
    await insertMessage(trx, { id: messageId, meetingId, blockId, text, at: now }, actor.personId)
    await tellMeeting(trx, meetingId, 'run')
    await tellParticipants(trx, deps, meetingId, people, {
      now,
      doors: ['teams', 'mail'],
      noticeOf: (participantId) => ({ kind: 'group_message', data: { meetingId, messageId, participantId } }),
    })
    return { ok: true, people: people.length }
  })
}

/** The session that runs, else the next one, else the last. Null: there is none. */
export function sessionToWriteTo({ blocks }: Pick<Timetable, 'blocks'>): string | null {
  const sessions = blocks.filter(({ returnAt }) => returnAt !== null)
  const session =
    sessions.find(({ state }) => state === 'current') ??
    sessions.find(({ state }) => state === 'ahead') ??
    sessions.at(-1)
  return session?.blockId ?? null
}
