import { localDateOf, ZONE } from '../calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { MeetingRequest } from './meeting-request.ts'
import { minuteAfter, minuteOf, minutesOf, zoneClock } from './zone-clock.ts'

/** A slip of the hand in the year must not lay out a century. */
const MOST_DAYS = 400

/** One day's starts: `count` of them from the minute `from` (since 1970), the first at index `first` of the axis. */
export type AxisDay = { date: PlainDate; from: number; first: number; count: number }

/**
 * Every start that may be asked about, day after day, `step` minutes apart. `shut[i]` is 1 where the meeting cannot start,
 * whoever is free: over lunch, in the past, across something that is taken.
 */
export type StartAxis = {
  step: number
  minutes: number
  days: AxisDay[]
  count: number
  shut: Uint8Array
}

/** The starts of a meeting of `minutes` within the request's days and hours. */
export function startAxis(request: MeetingRequest, step: number, minutes = request.minutes): StartAxis {
  const clock = zoneClock(ZONE)
  const days: AxisDay[] = []
  let count = 0
  for (const date of openDays(request)) {
    const from = clock(date, request.day.start)
    const room = clock(date, request.day.end) - from - minutes
    if (room < 0) continue
    const starts = Math.floor(room / step) + 1
    days.push({ date, from, first: count, count: starts })
    count += starts
  }
  const axis = { step, minutes, days, count, shut: new Uint8Array(count) }
  shutLunch(axis, request)
  shutSpan(axis, -Infinity, minuteAfter(request.now) - 1)
  // A stretch of no length touches nothing, though its second lies within a minute.
  for (const { start, end } of request.taken)
    if (end > start) shutRange(axis, minuteOf(start), minuteAfter(end))
  return axis
}

function openDays({ from, to, closedDays, customaryClosedDays }: MeetingRequest): PlainDate[] {
  const dates: PlainDate[] = []
  for (let date = from; date <= to && dates.length < MOST_DAYS; date = addDays(date, 1))
    if (isWorkingDay(date, closedDays, customaryClosedDays)) dates.push(date)
  return dates
}

/** A meeting that fits on neither side of lunch has its lunch within. */
function shutLunch(axis: StartAxis, { day }: MeetingRequest): void {
  const { lunch } = day
  if (lunch === null) return
  const before = minutesOf(lunch.start) - minutesOf(day.start)
  const after = minutesOf(day.end) - minutesOf(lunch.end)
  if (axis.minutes > Math.max(before, after)) return
  const clock = zoneClock(ZONE)
  for (const { date } of axis.days) shutRange(axis, clock(date, lunch.start), clock(date, lunch.end))
}

/** Meetings that would touch the minutes from `from` to `to`. */
function shutRange(axis: StartAxis, from: number, to: number): void {
  if (to > from) shutSpan(axis, from - axis.minutes + 1, to - 1)
}

function shutSpan(axis: StartAxis, first: number, last: number): void {
  eachRun(axis, first, last, (from, to) => axis.shut.fill(1, from, to))
}

/** Calls `run` with each unbroken row of indexes whose starts lie from `first` to `last` (minutes, both included). */
export function eachRun(
  { step, days }: StartAxis,
  first: number,
  last: number,
  run: (from: number, to: number) => void,
): void {
  for (let nth = firstDayEndingAfter(days, step, first); nth < days.length; nth++) {
    const day = days[nth]
    if (day === undefined || day.from > last) return
    const from = Math.max(0, Math.ceil((first - day.from) / step))
    const to = Math.min(day.count - 1, Math.floor((last - day.from) / step))
    if (from <= to) run(day.first + from, day.first + to + 1)
  }
}

/** By halves: a calendar has a thousand entries, and a year 250 days. */
function firstDayEndingAfter(days: readonly AxisDay[], step: number, minute: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const day = days[middle]
    if (day !== undefined && day.from + (day.count - 1) * step < minute) low = middle + 1
    else high = middle
  }
  return low
}

/** The day that an index of the axis belongs to. */
export function dayAt({ days }: StartAxis, index: number): AxisDay {
  const day = days.find(({ first, count }) => index >= first && index < first + count)
  if (day === undefined) throw new RangeError(`The axis has no start ${index}`)
  return day
}

/** An axis of one start alone, wherever it lies: nothing is shut. */
export function lonelyStart(start: Date, minutes: number): StartAxis {
  const day = { date: localDateOf(start), from: minuteOf(start), first: 0, count: 1 }
  return { step: 1, minutes, days: [day], count: 1, shut: new Uint8Array(1) }
}
