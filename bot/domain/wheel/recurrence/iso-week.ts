import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../../calendar/plain-date.ts'

/** The year that the date's ISO week belongs to: 2026 for 1 January 2027, a Friday in week 53 of 2026. */
export function isoWeekYear(date: PlainDate): number {
  const { yearOfWeek } = Temporal.PlainDate.from(date)
  if (yearOfWeek === undefined) throw new RangeError(`No week year: ${date}`)
  return yearOfWeek
}

/** The ISO week, 1 to 53. */
export function isoWeek(date: PlainDate): number {
  const { weekOfYear } = Temporal.PlainDate.from(date)
  if (weekOfYear === undefined) throw new RangeError(`No week: ${date}`)
  return weekOfYear
}
