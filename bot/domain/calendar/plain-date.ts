/** A calendar date as 'YYYY-MM-DD', without time or zone. Two of them compare as strings do. */
export type PlainDate = string

/** A day that comes every year, as 'MM-DD'. */
export type MonthDay = string

/** A wall-clock time as 'HH:MM', 24 hours. */
export type TimeOfDay = string

/** True for a date that exists: '2024-02-29' is one, '2026-02-29' and '2026-2-9' are not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(text)
  // The 31st of a shorter month is taken for a day of the next.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/** True for '00:00' to '23:59'. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The date so many calendar days later, or earlier for a negative number. Throws on text that is no date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(midnightOf(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday. Throws on text that is no date. */
export function weekdayOf(date: PlainDate): number {
  return new Date(midnightOf(date)).getUTCDay() || 7
}

const DAY_MS = 86_400_000

/**
 * Where the date lies in a calendar of days of 24 hours each. Dates without a zone need no more, and a card with thirty
 * members counts working days a thousand times.
 */
function midnightOf(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`)
  return Date.parse(date)
}
