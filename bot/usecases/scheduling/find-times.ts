import type { FindTimesInput, TimesFound } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { findTimes as rank } from '../../domain/scheduling/find-times.ts'
import { heatMap } from '../../domain/scheduling/heat-map.ts'
import { whyNoneText } from '../../domain/scheduling/time-text.ts'
import { calendarReaders, timeView, unknownText } from '../../views/time-views.ts'
import type { Actor } from '../actor.ts'
import { askMeeting } from './meeting-question.ts'

/** When the forum's people can meet: the best times with their reasons, and everybody's half hours as a picture. */
export async function findTimes(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  actor: Actor,
  { forumId, ...asked }: FindTimesInput & { forumId: string },
): Promise<Result<TimesFound>> {
  const question = await askMeeting(deps, actor, forumId, asked)
  if (!question.ok) return question
  const { people, request } = question
  const { language } = actor
  const { proposals, times, none } = rank(request)
  const names = new Map(people.map((person) => [person.personId, person]))
  const { days, people: rows } = heatMap(request)
  return {
    ok: true,
    people: calendarReaders(people, language),
    proposals: proposals.map((time) => timeView(time, people, language)),
    times,
    none: none === null ? [] : whyNoneText(none, names, language),
    unknown: unknownText(people, language),
    heat: { days: days.map((day) => ({ ...day, from: day.from.toISOString() })), people: rows },
  }
}
