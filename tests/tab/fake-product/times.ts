import type { FindTimesInput, TimeChecked, TimesFound, TimesSetup } from '../../../bot/contract/scheduling.ts'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { findOrganisation } from '../../../bot/domain/organisations/organisations.ts'
import { closedAhead } from '../../../bot/domain/scheduling/closed-days.ts'
import { findTimes, timeAt } from '../../../bot/domain/scheduling/find-times.ts'
import { heatMap } from '../../../bot/domain/scheduling/heat-map.ts'
import type { BusyTime, MeetingRequest } from '../../../bot/domain/scheduling/meeting-request.ts'
import { whyNoneText } from '../../../bot/domain/scheduling/time-text.ts'
import { addDays, weekdayOf } from '../../../bot/domain/calendar/plain-date.ts'
import {
  calendarReaders,
  checkedTimeView,
  type Reader,
  timeView,
  unknownText,
} from '../../../bot/views/time-views.ts'
import { directorIdOf, FORUM, idOf, members } from './people.ts'

const TODAY = '2026-03-02'

const people: TimesSetup['people'] = [
  ...members.map(({ id, name }) => ({
    personId: directorIdOf(id),
    label: findOrganisation(id)?.shortName ?? name,
    name: `Direktør, ${name}`,
    organisation: name,
    role: 'director' as const,
  })),
  {
    personId: idOf(1),
    label: 'Konsulent, sekretariatet',
    name: 'Konsulent, sekretariatet',
    organisation: null,
    role: 'secretariat',
  },
]

export const timesSetup = (today = TODAY): TimesSetup => ({
  today,
  forum: { id: FORUM.id, name: FORUM.name },
  people,
  closed: closedAhead({ closedDays: [], summerBreak: null }, today),
  day: { start: '09:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } },
  travelMinutes: 45,
})

/** Everybody's weeks: each day something, and not the same for all. Two cannot be read. */
function calendarOf(nth: number): BusyTime[] | null {
  if (nth % 9 === 4) return null
  const days = Array.from({ length: 60 }, (_, day) => addDays(TODAY, day))
  return days.flatMap((date, day): BusyTime[] => {
    if (weekdayOf(date) > 5) return []
    const at = (from: string, to: string, status: BusyTime['status']) => ({
      start: instantOf(date, from),
      end: instantOf(date, to),
      status,
    })
    return [
      ...((day + nth * 3) % 17 === 0 ? [at('09:00', '11:00', 'busy')] : []),
      ...((day * 3 + nth) % 7 === 0 ? [at('13:00', '15:30', 'tentative')] : []),
      ...((day + nth * 2) % 29 === 0 ? [at('00:00', '23:59', 'oof')] : []),
      ...((day + nth) % 13 === 0 ? [at('08:00', '16:00', 'workingElsewhere')] : []),
    ]
  })
}

export function requestOf(asked: Omit<FindTimesInput, 'from' | 'to'> & { from?: string; to?: string }): {
  request: MeetingRequest
  readers: Reader[]
} {
  const readers = people
    .map((person, nth) => ({ person, nth }))
    .filter(({ person }) => [...asked.required, ...asked.optional].includes(person.personId))
    .map(({ person, nth }): Reader => {
      const calendar = calendarOf(nth)
      return {
        personId: person.personId,
        label: person.label,
        required: asked.required.includes(person.personId),
        calendar,
        ownHours: { days: [1, 2, 3, 4, 5], start: '08:00', end: '15:30', zone: 'Europe/Copenhagen' },
        why: calendar === null ? 'no_consent' : null,
      }
    })
  const request = {
    ...asked,
    people: readers,
    from: asked.from ?? TODAY,
    to: asked.to ?? TODAY,
    closedDays: [],
    travelMinutes: asked.place === 'place' ? asked.travelMinutes : 0,
    taken: [],
    now: instantOf(TODAY, '09:00'),
  }
  return { request, readers }
}

/** What the product would answer, by its own rules. */
export function timesFound(body: unknown): TimesFound {
  const { request, readers } = requestOf(body as FindTimesInput)
  const { proposals, times, none } = findTimes(request)
  const names = new Map(readers.map((person) => [person.personId, person]))
  const heat = heatMap(request)
  return {
    people: calendarReaders(readers, 'da'),
    proposals: proposals.map((time) => timeView(time, readers, 'da')),
    times,
    none: none === null ? [] : whyNoneText(none, names, 'da'),
    unknown: unknownText(readers, 'da'),
    heat: { ...heat, days: heat.days.map((day) => ({ ...day, from: day.from.toISOString() })) },
  }
}

export function timeChecked(body: unknown): TimeChecked {
  const asked = body as FindTimesInput & { start: string }
  const { request, readers } = requestOf(asked)
  const time = timeAt(request, new Date(asked.start))
  const blocked = time.others.some(({ required, standing }) => required && standing === 'busy')
  return { time: checkedTimeView(time, readers, 'da'), clear: !blocked, past: time.start <= request.now }
}
