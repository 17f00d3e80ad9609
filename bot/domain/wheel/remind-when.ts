import type { PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { EntryKind } from './entry.ts'
import type { When } from './when.ts'

/** So many working days before, whoever is responsible is reminded, unless a region wants it otherwise. */
export const REMIND_WORKING_DAYS = 5

/** The day that somebody has to be ready for: people are met when it begins, work is done when it ends. */
export function dueDay(kind: EntryKind, { from, to }: Pick<When, 'from' | 'to'>): PlainDate {
  return kind === 'meeting' || kind === 'conference' ? from : to
}

/** Whether the reminder's day has come and the day itself has not: nobody is reminded of what is today or over. */
export function isToBeReminded(
  day: PlainDate,
  workingDays: number,
  today: PlainDate,
  closedDays: readonly PlainDate[],
): boolean {
  return today < day && today >= addWorkingDays(day, -workingDays, closedDays)
}
