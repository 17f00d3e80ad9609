import { Temporal } from 'temporal-polyfill'
import { instantOf } from '../calendar/copenhagen.ts'
import { addDays, isPlainDate, isTimeOfDay, type PlainDate, type TimeOfDay } from '../calendar/plain-date.ts'

/** A meeting's clock, Danish wall time: `start` on the first day, `end` on the last. */
export type Times = { start: TimeOfDay; end: TimeOfDay }

/** One day (`from` and `to` the same) or a period with both its days; calendar dates, with a clock or without. */
export type When = { from: PlainDate; to: PlainDate; times: Times | null }

export type WhenRefusal =
  | { code: 'no_such_date'; text: string }
  | { code: 'no_such_time'; text: string }
  | { code: 'ends_before_start' }
  | { code: 'period_too_long'; days: number }

/** A period longer than a four-year term is a slip of the hand in the year. */
const LONGEST_DAYS = 4 * 366

export const day = (date: PlainDate): When => ({ from: date, to: date, times: null })

/** Null when the dates and times exist and come in order; a meeting lasts at least a minute of real time. */
export function refuseWhen(when: When): WhenRefusal | null {
  const noDate = [when.from, when.to].find((date) => !isPlainDate(date))
  if (noDate !== undefined) return { code: 'no_such_date', text: noDate }
  if (when.to < when.from) return { code: 'ends_before_start' }
  const days = lengthOf(when)
  if (days > LONGEST_DAYS) return { code: 'period_too_long', days }
  if (when.times === null) return null
  const noTime = [when.times.start, when.times.end].find((time) => !isTimeOfDay(time))
  if (noTime !== undefined) return { code: 'no_such_time', text: noTime }
  const { start, end } = instantsOf(when, when.times)
  return end > start ? null : { code: 'ends_before_start' }
}

/**
 * The instants at which a meeting starts and ends. The wall time stays when the clock changes, so 09.00 is 08.00Z in
 * winter and 07.00Z in summer.
 */
export function instantsOf(when: Pick<When, 'from' | 'to'>, times: Times): { start: Date; end: Date } {
  return { start: instantOf(when.from, times.start), end: instantOf(when.to, times.end) }
}

/** How many days it touches: 1 for a single day. */
export function lengthOf({ from, to }: Pick<When, 'from' | 'to'>): number {
  return daysBetween(from, to) + 1
}

/** The same length and clock from another first day. */
export function startingOn(when: When, from: PlainDate): When {
  return { ...when, from, to: addDays(from, lengthOf(when) - 1) }
}

/** Calendar days from one date to another; negative when the second is earlier. Throws on text that is no date. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  // Days of 24 hours each, as in plain-date.ts: a wheel asks this thousands of times.
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS
  if (!Number.isInteger(days)) throw new RangeError(`Not two dates: ${from}, ${to}`)
  return days
}

const DAY_MS = 86_400_000

/** The same day of another year; 28 February for a 29th that the year has not. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ years }).toString()
}

/** Days of a calendar, both included. */
export type Window = { from: PlainDate; to: PlainDate }

export const touches = (when: Pick<When, 'from' | 'to'>, { from, to }: Window): boolean =>
  when.from <= to && when.to >= from

/** The window of one or two years that begin with a month: `(2026, 8, 2)` is 1 August 2026 to 31 July 2028. */
export function yearsFrom(year: number, month: number, years: 1 | 2): Window {
  const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' })
  return { from: first.toString(), to: first.add({ years }).subtract({ days: 1 }).toString() }
}
