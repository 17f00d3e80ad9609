import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { isWorkingDay, nextWorkingDay } from '../../calendar/working-days.ts'

/** So long those who took part usually have for their comments; no document says it, and the secretariat may choose any day. */
const USUAL_DAYS = 14

/** The last day for comments that is offered when a collation is sent on `today`: two weeks on, or the first working day after that. */
export function usualCommentsUntil(today: PlainDate, closedDays: readonly PlainDate[]): PlainDate {
  const day = addDays(today, USUAL_DAYS)
  return isWorkingDay(day, closedDays) ? day : nextWorkingDay(day, closedDays)
}
