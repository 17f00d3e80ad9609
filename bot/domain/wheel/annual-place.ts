import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../calendar/plain-date.ts'

/** Where in any year a date lies: "the second Tuesday of June". `nth` is 1 to 5, `weekday` 1 for Monday to 7. */
export type AnnualPlace = { month: number; nth: number; weekday: number }

/** The place of a date: 9 June 2026 is the second Tuesday of June. */
export function placeOf(date: PlainDate): AnnualPlace {
  const { month, day, dayOfWeek } = Temporal.PlainDate.from(date)
  return { month, nth: Math.ceil(day / 7), weekday: dayOfWeek }
}

/** The place's date in a year; where there is no fifth such weekday, the fourth, which then is the last. */
export function dateOfPlace(place: AnnualPlace, year: number): { date: PlainDate; noFifth: boolean } {
  const first = Temporal.PlainDate.from({ year, month: place.month, day: 1 })
  const day = 1 + ((place.weekday - first.dayOfWeek + 7) % 7) + 7 * (place.nth - 1)
  const noFifth = day > first.daysInMonth
  return { date: first.with({ day: noFifth ? day - 7 : day }).toString(), noFifth }
}
