import type { FindTimesInput, MeetingAsked, TimesSetup } from '../../../../bot/contract/scheduling.ts'
import { openDayFrom } from '../../time/open-days.ts'
import { addDays, daysBetween, isDate, weekdayOf } from '../../time/plain-days.ts'

export type Attendance = 'required' | 'optional' | 'out'

/** What the secretariat fills in before the calendars are asked. */
export type MeetingForm = {
  title: string
  from: string
  to: string
  minutes: number
  place: 'online' | 'place'
  location: string
  travelMinutes: number
  dayStart: string
  dayEnd: string
  lunch: boolean
  lunchStart: string
  lunchEnd: string
  quorum: string
  attendance: Record<string, Attendance>
}

/** Directors are called, everybody else may be. The period begins next week: nobody is called together tomorrow. */
export function freshForm(setup: TimesSetup, title: string): MeetingForm {
  const monday = addDays(setup.today, 8 - weekdayOf(setup.today))
  const hasSeats = setup.people.some(({ role }) => role === 'director')
  const called = hasSeats ? 'director' : 'member'
  return {
    title,
    from: openDayFrom(monday, setup.closed),
    to: addDays(monday, 4 * 7 - 3),
    minutes: 120,
    place: 'online',
    location: '',
    travelMinutes: setup.travelMinutes,
    dayStart: setup.day.start,
    dayEnd: setup.day.end,
    lunch: setup.day.lunch !== null,
    lunchStart: setup.day.lunch?.start ?? '12:00',
    lunchEnd: setup.day.lunch?.end ?? '12:30',
    quorum: '',
    attendance: Object.fromEntries(
      setup.people.map(({ personId, role }) => [personId, role === called ? 'required' : 'out']),
    ),
  }
}

/** The ids of those who stand so, in the order of the form. */
export const whoIs = ({ attendance }: MeetingForm, wanted: Attendance): string[] =>
  Object.entries(attendance).flatMap(([personId, is]) => (is === wanted ? [personId] : []))

export function askedIn(form: MeetingForm): MeetingAsked {
  const quorum = Number.parseInt(form.quorum, 10)
  return {
    minutes: form.minutes,
    required: whoIs(form, 'required'),
    optional: whoIs(form, 'optional'),
    place: form.place,
    travelMinutes: form.travelMinutes,
    day: {
      start: form.dayStart,
      end: form.dayEnd,
      lunch: form.lunch ? { start: form.lunchStart, end: form.lunchEnd } : null,
    },
    quorum: Number.isNaN(quorum) || quorum < 1 ? null : quorum,
  }
}

export const searchIn = (form: MeetingForm): FindTimesInput => ({
  ...askedIn(form),
  from: form.from,
  to: form.to,
})

const LONGEST_DAYS = 91

/** What is wrong with the period or the day, by the name of its text; null: nothing. */
export function faultIn(form: MeetingForm): 'periodMissing' | 'periodTooLong' | 'dayWrong' | null {
  if (!isDate(form.from) || !isDate(form.to) || form.to < form.from) return 'periodMissing'
  if (daysBetween(form.from, form.to) > LONGEST_DAYS) return 'periodTooLong'
  const lunchWrong = form.lunch && !(form.lunchStart < form.lunchEnd)
  return form.dayStart < form.dayEnd && !lunchWrong ? null : 'dayWrong'
}
