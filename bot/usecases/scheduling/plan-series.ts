import type { PlanSeriesInput, SeriesPlanned } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Result } from '../../domain/refusal.ts'
import { planSeries as plan } from '../../domain/scheduling/plan-series.ts'
import { whyNoneText } from '../../domain/scheduling/time-text.ts'
import { calendarReaders, timeView, unknownText } from '../../views/time-views.ts'
import { findRuledForum } from '../../store/forum-rules.ts'
import type { Window } from '../../domain/wheel/when.ts'
import { meetingsWithin } from '../forums/forum-meetings.ts'
import type { Actor } from '../actor.ts'
import { askMeeting } from './meeting-question.ts'

/** The days on which the forum meets already. */
async function daysTaken(db: Deps['db'], forumId: string, window: Window): Promise<PlainDate[]> {
  const forum = await findRuledForum(db, forumId)
  if (forum === null) return []
  const known = (await meetingsWithin(db, [forum], window)).get(forumId) ?? []
  return known.filter(({ cancelled }) => !cancelled).map(({ date }) => date)
}

/** A year's meetings, each with the time that goes with all the others' and with other times to choose. Books nothing. */
export async function planSeries(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  { forumId, meetings, apartDays, ...asked }: PlanSeriesInput & { forumId: string },
): Promise<Result<SeriesPlanned>> {
  const sorted = meetings.map(({ from, to }) => ({ from, to }))
  const from = sorted.map((one) => one.from).toSorted()[0] ?? ''
  const to =
    sorted
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? ''
  const question = await askMeeting(deps, actor, forumId, { ...asked, from, to })
  if (!question.ok) return question
  const { people, request } = question
  const { language } = actor
  const names = new Map(people.map((person) => [person.personId, person]))
  const planned = plan(
    request,
    meetings.map(({ chosen, ...meeting }) => ({
      ...meeting,
      chosen: chosen === null ? null : new Date(chosen),
    })),
    apartDays,
    await daysTaken(deps.db, forumId, { from: addDays(from, -apartDays), to: addDays(to, apartDays) }),
  )
  return {
    ok: true,
    people: calendarReaders(people, language),
    unknown: unknownText(people, language),
    meetings: planned.map(({ chosen, proposals, none }, nth) => {
      const { key = '', title = '', from: first = '', to: last = '' } = meetings[nth] ?? {}
      return {
        key,
        title,
        from: first,
        to: last,
        chosen: chosen && timeView(chosen, people, language),
        proposals: proposals.map((time) => timeView(time, people, language)),
        none: none === null ? [] : whyNoneText(none, names, language),
      }
    }),
  }
}
