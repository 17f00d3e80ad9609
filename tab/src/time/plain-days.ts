/** Arithmetic of calendar dates (`YYYY-MM-DD`). A date is reckoned in UTC, where every day has 24 hours. */
const DAY_MS = 86_400_000

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => dateOf(midnight(date) + days * DAY_MS)

/** Negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to) - midnight(from)) / DAY_MS)

/** 1 for Monday to 7. */
export const weekdayOf = (date: string): number => new Date(midnight(date)).getUTCDay() || 7

/** The first of the month so many months later; `month` is 'YYYY-MM' or a date in it. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return dateOf(Date.UTC(year, number - 1 + months, 1))
}

export const lastOfMonth = (month: string): string => addDays(addMonths(month, 1), -1)

/** The ISO week and the year that it belongs to. */
export function isoWeekOf(date: string): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = Number(thursday.slice(0, 4))
  return { year, week: 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) }
}

/** A date as a field gives it: one that exists. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && dateOf(midnight(text)) === text
