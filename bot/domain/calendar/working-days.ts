import { addDays, weekdayOf, type MonthDay, type PlainDate } from './plain-date.ts'
import { isPublicHoliday } from './public-holidays.ts'

/** Grundlovsdag, 24 and 31 December: no public holidays in law, but municipalities are closed. */
export const CUSTOMARY_CLOSED_DAYS: readonly MonthDay[] = ['06-05', '12-24', '12-31']

/** The longest unbroken row of closed days that is taken for a calendar and not for a mistake. */
const LONGEST_CLOSURE = 366

/**
 * True unless the day is a Saturday, a Sunday, a Danish public holiday, one of the forum's own closed days or a
 * day that is customarily closed each year (a forum may give its own list of those).
 */
export function isWorkingDay(
  date: PlainDate,
  closedDays: readonly PlainDate[] = [],
  customary: readonly MonthDay[] = CUSTOMARY_CLOSED_DAYS,
): boolean {
  if (weekdayOf(date) > 5) return false
  return !isPublicHoliday(date) && !closedDays.includes(date) && !customary.includes(date.slice(5))
}

/** The first working day after the date; the date itself is never it. */
export function nextWorkingDay(
  date: PlainDate,
  closedDays: readonly PlainDate[] = [],
  customary: readonly MonthDay[] = CUSTOMARY_CLOSED_DAYS,
): PlainDate {
  return step(date, 1, closedDays, customary)
}

/**
 * The n-th working day after the date, or before it when n is negative; the date itself does not count.
 * With 0 the date comes back as it is, working day or not.
 */
export function addWorkingDays(
  date: PlainDate,
  days: number,
  closedDays: readonly PlainDate[] = [],
  customary: readonly MonthDay[] = CUSTOMARY_CLOSED_DAYS,
): PlainDate {
  let day = date
  for (let left = Math.abs(days); left > 0; left--) day = step(day, Math.sign(days), closedDays, customary)
  return day
}

/**
 * How many working days lie after `from` up to and with `to`, so that `addWorkingDays(from, n)` is n days away.
 * Negative when `to` is before `from`: then the days before `from` down to and with `to` are counted.
 */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  closedDays: readonly PlainDate[] = [],
  customary: readonly MonthDay[] = CUSTOMARY_CLOSED_DAYS,
): number {
  if (from === to) return 0
  const direction = from < to ? 1 : -1
  let counted = 0
  for (let day = from; day !== to;) {
    day = addDays(day, direction)
    if (isWorkingDay(day, closedDays, customary)) counted += direction
  }
  return counted
}

function step(
  date: PlainDate,
  direction: number,
  closedDays: readonly PlainDate[],
  customary: readonly MonthDay[],
): PlainDate {
  let day = date
  for (let tried = 0; tried < LONGEST_CLOSURE; tried++) {
    day = addDays(day, direction)
    if (isWorkingDay(day, closedDays, customary)) return day
  }
  throw new RangeError(`No working day within a year of ${date}`)
}
