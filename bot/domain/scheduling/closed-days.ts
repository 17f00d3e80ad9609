import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { SummerBreak } from '../forums/cadence.ts'

type Closing = { closedDays: readonly PlainDate[]; summerBreak: SummerBreak | null }

/** A meeting is asked for within a year, and a little. */
const AHEAD_DAYS = 400

/** The forum's own closed days, and those of its summer break between the two days, both included. */
export const ownClosedDays = (
  { closedDays, summerBreak }: Closing,
  from: PlainDate,
  to: PlainDate,
): PlainDate[] => [
  ...closedDays,
  ...daysFrom(from, to).filter(
    (date) => summerBreak !== null && date.slice(5) >= summerBreak.from && date.slice(5) <= summerBreak.to,
  ),
]

/** Every day of the next year and a little on which the forum does not meet: weekends and holidays too. In order. */
export function closedAhead(forum: Closing, today: PlainDate): PlainDate[] {
  const to = addDays(today, AHEAD_DAYS)
  const own = ownClosedDays(forum, today, to)
  return daysFrom(today, to).filter((date) => !isWorkingDay(date, own))
}

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}
