import { addDays, addMonths, isoWeekOf, lastOfMonth, weekdayOf } from '../../../time/plain-days.ts'
import type { RepeatChoice } from '../../../../../bot/contract/wheel.ts'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export type Nth = Extract<RepeatChoice, { repeat: 'monthly_weekday' }>['nth']

/** Where a date lies in its month and year; a fifth weekday is the last, since most months have no fifth. */
export function placeOf(date: string): {
  month: number
  day: number
  weekday: Weekday
  nth: Nth
  isLast: boolean
  isLastDay: boolean
  week: number
} {
  const day = Number(date.slice(8))
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  const nth = Math.ceil(day / 7)
  return {
    month: Number(date.slice(5, 7)),
    day,
    weekday: weekdays[weekdayOf(date) - 1] ?? 'MO',
    nth: nth === 5 ? -1 : (nth as Nth),
    isLast,
    isLastDay: lastOfMonth(date) === date,
    week: isoWeekOf(date).week,
  }
}

/** The nth such weekday of the month that the date lies in; -1 is the last. Null where there is no fifth. */
export function nthWeekday(inMonth: string, nth: Nth, weekday: Weekday): string | null {
  const first = addMonths(inMonth, 0)
  const wanted = weekdays.indexOf(weekday) + 1
  const firstSuch = addDays(first, (wanted - weekdayOf(first) + 7) % 7)
  if (nth !== -1) {
    const found = addDays(firstSuch, 7 * (nth - 1))
    return found <= lastOfMonth(first) ? found : null
  }
  const fifth = addDays(firstSuch, 28)
  return fifth <= lastOfMonth(first) ? fifth : addDays(firstSuch, 21)
}

/** The date of a weekday in an ISO week of a year. */
export function dateOfWeek(year: number, week: number, weekday: Weekday): string {
  const fourth = `${year}-01-04`
  const monday = addDays(fourth, 1 - weekdayOf(fourth))
  return addDays(monday, 7 * (week - 1) + weekdays.indexOf(weekday))
}

/** Whether the date lies in the last week, Monday to Friday, that is wholly in its month. */
export function isInLastWeek(date: string): boolean {
  const weekday = weekdayOf(date)
  if (weekday > 5) return false
  const friday = addDays(date, 5 - weekday)
  const inMonth = (each: string) => each.slice(0, 7) === date.slice(0, 7)
  return inMonth(addDays(date, 1 - weekday)) && inMonth(friday) && !inMonth(addDays(friday, 7))
}
