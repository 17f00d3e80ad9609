import type { MeetingAsked, TimeChecked } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays } from '../../domain/calendar/plain-date.ts'
import type { Result } from '../../domain/refusal.ts'
import { timeAt } from '../../domain/scheduling/find-times.ts'
import { isHindered } from '../../domain/scheduling/meeting-request.ts'
import { checkedTimeView } from '../../views/time-views.ts'
import type { Actor } from '../actor.ts'
import { askMeeting, type MeetingQuestion } from './meeting-question.ts'

export type CheckTimeInput = MeetingAsked & { forumId: string; start: string }

export type Checked = MeetingQuestion & {
  checked: TimeChecked
  /** Required people who are busy then, or on the way from something. */
  hindered: string[]
}

/** How everybody stands at one time, asked of the calendars now: any time, also one that would not be proposed. */
export async function checkTime(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  { forumId, start, ...asked }: CheckTimeInput,
): Promise<Result<Checked>> {
  const at = new Date(start)
  const date = localDateOf(at)
  // A day on either side, for what goes on over midnight.
  const question = await askMeeting(deps, actor, forumId, {
    ...asked,
    from: addDays(date, -1),
    to: addDays(date, 1),
  })
  if (!question.ok) return question
  const time = timeAt(question.request, at)
  const hindered = time.others.flatMap(({ personId, required, standing }) =>
    required && isHindered(standing) ? [personId] : [],
  )
  const past = at <= question.request.now
  const view = checkedTimeView(time, question.people, actor.language)
  return { ...question, checked: { time: view, clear: hindered.length === 0, past }, hindered }
}
