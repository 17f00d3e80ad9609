import { instantOf, localDateOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { addDays, weekdayOf } from '../../../bot/domain/calendar/plain-date.ts'
import { isWorkingDay } from '../../../bot/domain/calendar/working-days.ts'
import type {
  Invitee,
  MeetingRequest,
  OwnHours,
  Standing,
} from '../../../bot/domain/scheduling/meeting-request.ts'
import { Temporal } from 'temporal-polyfill'

const MINUTE = 60_000

/** One start as somebody would judge it who looks through all calendars, one after the other. */
export type PlainStart = { start: Date; standings: Standing[]; open: boolean }

/**
 * The rules of ranking as plainly as they can be said: every start of every day against every entry of every calendar, by
 * instants. Slow, and right: the quick one must say the same.
 */
export function plainStarts(request: MeetingRequest, stepMinutes = 5): PlainStart[] {
  const { from, to, day, minutes } = request
  const starts: PlainStart[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isWorkingDay(date, request.closedDays, request.customaryClosedDays)) continue
    const last = instantOf(date, day.end).getTime() - minutes * MINUTE
    for (let at = instantOf(date, day.start).getTime(); at <= last; at += stepMinutes * MINUTE) {
      const start = new Date(at)
      const end = new Date(at + minutes * MINUTE)
      starts.push({
        start,
        standings: request.people.map((person) => plainStanding(person, start, end, request.travelMinutes)),
        open: isOpen(request, start, end),
      })
    }
  }
  return starts
}

function isOpen({ day, now, taken, minutes }: MeetingRequest, start: Date, end: Date): boolean {
  if (start < now) return false
  if (taken.some((other) => other.end > other.start && start < other.end && end > other.start)) return false
  if (day.lunch === null) return true
  const date = localDateOf(start)
  const [lunch, after] = [instantOf(date, day.lunch.start), instantOf(date, day.lunch.end)]
  const morning = (lunch.getTime() - instantOf(date, day.start).getTime()) / MINUTE
  const afternoon = (instantOf(date, day.end).getTime() - after.getTime()) / MINUTE
  return minutes > Math.max(morning, afternoon) || start >= after || end <= lunch
}

function plainStanding(person: Invitee, start: Date, end: Date, travelMinutes: number): Standing {
  if (person.calendar === null) return 'unknown'
  const touching = person.calendar.filter(
    (busy) => busy.end > busy.start && start < busy.end && end > busy.start,
  )
  const has = (...statuses: string[]) => touching.some(({ status }) => statuses.includes(status))
  if (has('busy', 'oof')) return 'busy'
  const way = travelMinutes * MINUTE
  const onTheWay = person.calendar.some(
    (busy) =>
      busy.end > busy.start &&
      (busy.status === 'busy' || busy.status === 'oof') &&
      start.getTime() - way < busy.end.getTime() &&
      end.getTime() + way > busy.start.getTime(),
  )
  if (travelMinutes > 0 && onTheWay) return 'travel'
  if (has('unknown')) return 'unknown'
  if (person.ownHours !== null && !isWithin(person.ownHours, start, end)) return 'outside_hours'
  if (has('tentative')) return 'tentative'
  return travelMinutes > 0 && has('workingElsewhere') ? 'elsewhere' : 'free'
}

function isWithin(hours: OwnHours, start: Date, end: Date): boolean {
  const date = Temporal.Instant.fromEpochMilliseconds(start.getTime())
    .toZonedDateTimeISO(hours.zone)
    .toPlainDate()
    .toString()
  if (!hours.days.includes(weekdayOf(date))) return false
  const at = (time: string) =>
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: hours.zone, plainTime: time }).epochMilliseconds
  return start.getTime() >= at(hours.start) && end.getTime() <= at(hours.end)
}
