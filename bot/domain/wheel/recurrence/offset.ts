import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../calendar/working-days.ts'

/** So far from another date; negative is before it. */
export type Offset = {
  amount: number
  unit: 'days' | 'weeks' | 'working_days'
  /** Where to go from a closed day: back to the last open one, on to the next, or nowhere. */
  fromClosedDay: 'before' | 'after' | 'stay'
}

/** Nothing follows from farther away than a year. */
const FARTHEST = { days: 366, weeks: 53, working_days: 260 } as const

export const isOffset = ({ amount, unit }: Offset): boolean =>
  Number.isInteger(amount) && Math.abs(amount) <= FARTHEST[unit]

/** At most so many calendar days lie between a date and its offset; a row of closed days is no longer than two months. */
export function reachOf({ amount, unit }: Offset): number {
  const perUnit = { days: 1, weeks: 7, working_days: 2 }[unit]
  return Math.abs(amount) * perUnit + 62
}

/** The date at that distance. Closed days are weekends, public holidays and the given ones. */
export function applyOffset(date: PlainDate, offset: Offset, closedDays: readonly PlainDate[]): PlainDate {
  const { amount, unit } = offset
  const there =
    unit === 'working_days'
      ? addWorkingDays(date, amount, closedDays)
      : addDays(date, unit === 'weeks' ? 7 * amount : amount)
  if (offset.fromClosedDay === 'stay' || isWorkingDay(there, closedDays)) return there
  return offset.fromClosedDay === 'before'
    ? addWorkingDays(there, -1, closedDays)
    : nextWorkingDay(there, closedDays)
}
