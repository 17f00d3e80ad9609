import Holidays from 'date-holidays'
import type { Language } from '../language.ts'
import type { PlainDate } from './plain-date.ts'

const denmark = new Holidays('DK', { types: ['public'], timezone: 'Europe/Copenhagen' })
const byYear = new Map<number, ReadonlyMap<PlainDate, Record<Language, string>>>()

/** Danish public holidays of a year. Store Bededag is one until 2023 and none from 2024 (lov nr. 214 of 2023). */
function publicHolidays(year: number): ReadonlyMap<PlainDate, Record<Language, string>> {
  const known = byYear.get(year)
  if (known) return known
  const english = denmark.getHolidays(year, 'en')
  const found = new Map(
    denmark.getHolidays(year, 'da').map(({ date, name }) => {
      const en = english.find((holiday) => holiday.date === date)?.name ?? name
      return [date.slice(0, 10), { da: name, en }]
    }),
  )
  byYear.set(year, found)
  return found
}

/** True on a Danish public holiday (*helligdag*); an ordinary Sunday is none. */
export function isPublicHoliday(date: PlainDate): boolean {
  return publicHolidays(Number(date.slice(0, 4))).has(date)
}

/** The holidays from one day to another, both included, with their names. */
export function publicHolidaysBetween(
  from: PlainDate,
  to: PlainDate,
): { date: PlainDate; name: Record<Language, string> }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth)
  return years
    .flatMap((year) => [...publicHolidays(year)])
    .map(([date, name]) => ({ date, name }))
    .filter(({ date }) => date >= from && date <= to)
}
