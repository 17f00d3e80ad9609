import { instantOf, localDateOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { addDays, weekdayOf } from '../../../bot/domain/calendar/plain-date.ts'
import { isWorkingDay } from '../../../bot/domain/calendar/working-days.ts'
import type {
  BusyStatus,
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
  const calendars = request.people.map(entriesOf)
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isWorkingDay(date, request.closedDays, request.customaryClosedDays)) continue
    const last = instantOf(date, day.end).getTime() - minutes * MINUTE
    for (let at = instantOf(date, day.start).getTime(); at <= last; at += stepMinutes * MINUTE) {
      const start = new Date(at)
      const end = new Date(at + minutes * MINUTE)
      starts.push({
        start,
        standings: request.people.map((person, nth) =>
          plainStanding(person, calendars[nth] ?? null, at, end.getTime(), request.travelMinutes),
        ),
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

type Entry = { start: number; end: number; status: BusyStatus }

const entriesOf = ({ calendar }: Invitee): Entry[] | null =>
  calendar
    ?.map(({ start, end, status }) => ({ start: start.getTime(), end: end.getTime(), status }))
    .filter(({ start, end }) => end > start) ?? null

function plainStanding(
  person: Invitee,
  entries: Entry[] | null,
  start: number,
  end: number,
  travelMinutes: number,
): Standing {
  if (entries === null) return 'unknown'
  const touching = entries.filter((busy) => start < busy.end && end > busy.start)
  const has = (...statuses: string[]) => touching.some(({ status }) => statuses.includes(status))
  if (has('busy', 'oof')) return 'busy'
  const way = travelMinutes * MINUTE
  const onTheWay = entries.some(
    (busy) =>
      start - way < busy.end && end + way > busy.start && (busy.status === 'busy' || busy.status === 'oof'),
  )
  if (travelMinutes > 0 && onTheWay) return 'travel'
  if (has('unknown')) return 'unknown'
  if (person.ownHours !== null && !isWithin(person.ownHours, start, end)) return 'outside_hours'
  if (has('tentative')) return 'tentative'
  return travelMinutes > 0 && has('workingElsewhere') ? 'elsewhere' : 'free'
}

function isWithin(hours: OwnHours, start: number, end: number): boolean {
  // Nobody is more than a day away: the person's own date is the same, the day before, or the day after.
  const utc = new Date(start).toISOString().slice(0, 10)
  return [addDays(utc, -1), utc, addDays(utc, 1)].some(
    (date) =>
      hours.days.includes(weekdayOf(date)) &&
      start >= clockOf(hours.zone, date, hours.start) &&
      end <= clockOf(hours.zone, date, hours.end),
  )
}

const asked = new Map<string, number>()

function clockOf(timeZone: string, date: string, time: string): number {
  const key = `${timeZone} ${date} ${time}`
  const at =
    asked.get(key) ??
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  asked.set(key, at)
  return at
}
