import { addDays, weekdayOf, type PlainDate } from '../calendar/plain-date.ts'
import { isPublicHoliday } from '../calendar/public-holidays.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'
import { daysBetween } from './when.ts'

/** `closed_day`: closed by the forum or by custom (5 June, 24 and 31 December). */
export type ClosedWhy = 'public_holiday' | 'closed_day' | 'weekend'

/** Why nothing is planned on that day; null for a working day. */
export function whyClosed(date: PlainDate, closedDays: readonly PlainDate[]): ClosedWhy | null {
  if (isWorkingDay(date, closedDays)) return null
  if (isPublicHoliday(date)) return 'public_holiday'
  return weekdayOf(date) > 5 ? 'weekend' : 'closed_day'
}

/**
 * The nearest working day of the same month; of two that are as near, the earlier, so that a Thursday's holiday is not
 * answered with the Friday that many take off. A weekend that somebody chose is kept: `date` itself, unless it is a
 * holiday.
 */
export function nearestWorkingDay(date: PlainDate, closedDays: readonly PlainDate[]): PlainDate {
  const why = whyClosed(date, closedDays)
  if (why === null || why === 'weekend') return date
  const candidates = [addWorkingDays(date, -1, closedDays), addWorkingDays(date, 1, closedDays)]
  const inMonth = candidates.filter((each) => each.slice(0, 7) === date.slice(0, 7))
  const byDistance = (a: PlainDate, b: PlainDate) =>
    Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b))
  return (inMonth.length > 0 ? inMonth : candidates).toSorted(byDistance)[0] ?? date
}

/** The last working day up to and with the date, but none before `earliest`. */
export function lastWorkingDay(
  date: PlainDate,
  closedDays: readonly PlainDate[],
  earliest: PlainDate,
): PlainDate {
  const last = addWorkingDays(addDays(date, 1), -1, closedDays)
  return last < earliest ? date : last
}
