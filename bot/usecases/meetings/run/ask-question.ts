import type { Deps } from '../../../deps.ts'
import { questionLimits } from '../../../domain/meetings/run/run-limits.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { countAskedSince, insertQuestion } from '../../../store/meeting-questions.ts'
import type { Actor } from '../../actor.ts'
import { refuseCpr } from '../../rounds/check-text.ts'
import { inMeeting } from '../in-meeting.ts'

export type QuestionDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/** Anybody of the meeting asks something, which the secretariat takes up with others at a point of the run sheet. No individual cases. */
export async function askQuestion(
  deps: QuestionDeps,
  actor: Actor,
  { meetingId, text }: { meetingId: string; text: string },
): Promise<Result<object>> {
  const stopped = refuseCpr({ text })
  if (stopped !== null) return stopped
  if (text.length > questionLimits.text)
    return refused('text_too_long', { field: 'text', max: questionLimits.text })
  return inMeeting(
    deps,
    actor,
    meetingId,
    () => true,
    async ({ trx, now }) => {
      const since = new Date(now.getTime() - questionLimits.withinMs)
      if ((await countAskedSince(trx, actor.personId, since)) >= questionLimits.most)
        return refused('too_many_questions')
      const door = actor.door === 'teams' ? 'teams' : 'tab'
      await insertQuestion(trx, {
        id: deps.newId(),
        meetingId,
        text,
        at: now,
        personId: actor.personId,
        door,
      })
      await tellMeeting(trx, meetingId, 'questions')
      return { ok: true }
    },
  )
}
