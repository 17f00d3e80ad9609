import { localDateOf, localTimeOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { meetingsTakenPartIn } from '../../../store/participants.ts'
import { runningAmong } from '../../../store/meeting-runs.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { listMeetings } from '../list-meetings.ts'
import { askQuestion, type QuestionDeps } from './ask-question.ts'

/**
 * Asks in the meeting that the person is in: the one that runs, else one of today, that is not over by the wheel where there is one. A
 * chat does not tell which meeting it is about, so it follows from who asks.
 */
export async function askInChat(
  deps: QuestionDeps,
  actor: Actor,
  text: string,
): Promise<Result<{ meetingId: string; meeting: string }>> {
  const own = await meetingsTakenPartIn(deps.db, actor.personId)
  const running = await runningAmong(deps.db, own)
  const [meetingId] = running.length > 0 ? running : await ofToday(deps, actor, own)
  const reading = meetingId === undefined ? null : await readMeeting(deps.db, actor, meetingId, deps.clock())
  if (meetingId === undefined || reading === null) return refused('no_meeting_now')
  const asked = await askQuestion(deps, actor, { meetingId, text })
  return asked.ok ? { ok: true, meetingId, meeting: reading.place.title } : asked
}

/** Those whose end is to come, in order of time; then those that are over, the latest first. */
async function ofToday(deps: QuestionDeps, actor: Actor, own: readonly string[]): Promise<string[]> {
  const now = deps.clock()
  const [today, clock] = [localDateOf(now), localTimeOf(now)]
  const { items } = await listMeetings(deps, actor, { from: today, to: today })
  const mine = items.flatMap(({ meetingId, state, lastDate, times }) =>
    meetingId !== null && own.includes(meetingId) && state !== 'cancelled'
      ? [{ meetingId, isOver: lastDate === today && times !== null && times.end < clock }]
      : [],
  )
  const over = mine.filter(({ isOver }) => isOver).toReversed()
  return [...mine.filter(({ isOver }) => !isOver), ...over].map(({ meetingId }) => meetingId)
}
