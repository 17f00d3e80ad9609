import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { meetingsOfPerson } from '../../../store/participants.ts'
import { runningAmong } from '../../../store/meeting-runs.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { askQuestion, type QuestionDeps } from './ask-question.ts'

/** So many of a person's newest meetings are looked at. */
const LOOKED_AT = 12

/**
 * Asks in the meeting that the person is in: the one that runs, else one of today. A chat does not tell which meeting it is about,
 * so it follows from who asks.
 */
export async function askInChat(
  deps: QuestionDeps,
  actor: Actor,
  text: string,
): Promise<Result<{ meetingId: string; meeting: string }>> {
  const meetings = (await meetingsOfPerson(deps.db, actor.personId)).map(({ meetingId }) => meetingId)
  const running = await runningAmong(deps.db, meetings)
  const now = deps.clock()
  const today = localDateOf(now)
  for (const meetingId of [...running, ...meetings.slice(0, LOOKED_AT)]) {
    const reading = await readMeeting(deps.db, actor, meetingId, now)
    if (reading === null) continue
    const { place } = reading
    if (!running.includes(meetingId) && (place.date > today || place.lastDate < today)) continue
    const asked = await askQuestion(deps, actor, { meetingId, text })
    return asked.ok ? { ok: true, meetingId, meeting: place.title } : asked
  }
  return refused('no_meeting_now')
}
