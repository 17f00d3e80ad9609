import Holidays from 'date-holidays'
import type { PlainDate } from './plain-date.ts'

const denmark = new Holidays('DK', { types: ['public'], timezone: 'Europe/Copenhagen' })
const byYear = new Map<number, ReadonlySet<PlainDate>>()

/** Danish public holidays of a year. Store Bededag is one until 2023 and none from 2024 (lov nr. 214 of 2023). */
export function publicHolidays(year: number): ReadonlySet<PlainDate> {
  const known = byYear.get(year)
  if (known) return known
  const found = new Set(denmark.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
  byYear.set(year, found)
  return found
}

/** True on a Danish public holiday (*helligdag*); an ordinary Sunday is none. */
export function isPublicHoliday(date: PlainDate): boolean {
  return publicHolidays(Number(date.slice(0, 4))).has(date)
}
