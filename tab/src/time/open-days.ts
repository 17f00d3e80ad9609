import { addDays } from './plain-days.ts'

/** The date, or the first after it that is none of the closed days. */
export function openDayFrom(date: string, closed: readonly string[]): string {
  let day = date
  while (closed.includes(day)) day = addDays(day, 1)
  return day
}

/** The last day before the date that is none of the closed days. */
export function openDayBefore(date: string, closed: readonly string[]): string {
  let day = addDays(date, -1)
  while (closed.includes(day)) day = addDays(day, -1)
  return day
}
