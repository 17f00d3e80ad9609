import { Temporal } from 'temporal-polyfill'

/** A calendar date as 'YYYY-MM-DD', without time or zone. Two of them compare as strings do. */
export type PlainDate = string

/** A day that comes every year, as 'MM-DD'. */
export type MonthDay = string

/** A wall-clock time as 'HH:MM', 24 hours. */
export type TimeOfDay = string

/** True for a date that exists: '2024-02-29' is one, '2026-02-29' and '2026-2-9' are not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth
}

/** True for '00:00' to '23:59'. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The date so many calendar days later, or earlier for a negative number. Throws on text that is no date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}
