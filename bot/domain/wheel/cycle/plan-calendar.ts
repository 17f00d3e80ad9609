import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { whyClosed, type ClosedWhy } from '../give-way.ts'
import { addYears, type When } from '../when.ts'
import type { Agreement } from './agreement.ts'
import type { CycleTemplate, Span } from './template.ts'

/** First and last day of a step. */
export type Days = Pick<When, 'from' | 'to'>

/**
 * The arithmetic of a plan, forwards and backwards by the same rules: what lies a span before a date has, a span later,
 * come no farther than that date.
 */
export type PlanCalendar = {
  /** Null for a day on which something may be planned. */
  whyClosed: (date: PlainDate) => ClosedWhy | 'summer_break' | null
  firstOpen: (from: PlainDate) => PlainDate
  lastOpen: (to: PlainDate) => PlainDate
  /** The first date that lies so long after the end of something else. */
  after: (end: PlainDate, span: Span) => PlainDate
  /** The last date after which so long is left until something begins. */
  before: (start: PlainDate, span: Span) => PlainDate
  /** Where a period ends at the earliest, and begins at the latest if it ends on an open day; null lasts one day. */
  endOf: (from: PlainDate, lasts: Span | null) => PlainDate
  beginningOf: (to: PlainDate, lasts: Span | null) => PlainDate
}

/** `closedDays` are the region's own; weekends, public holidays and customary closed days are closed besides. */
export function planCalendar(
  { summerBreak }: Pick<CycleTemplate, 'summerBreak'>,
  { deadline }: Agreement,
  closedDays: readonly PlainDate[],
): PlanCalendar {
  const breaks = [-3, -2, -1, 0, 1, 2].flatMap((years) => {
    const year = addYears(deadline, years).slice(0, 4)
    return summerBreak === null
      ? []
      : [{ from: `${year}-${summerBreak.from}`, to: `${year}-${summerBreak.to}` }]
  })
  const closed = [...closedDays, ...breaks.flatMap(datesOf)]
  const work = (date: PlainDate, days: number) => addWorkingDays(date, days, closed)
  const lastOpen = (to: PlainDate) => work(addDays(to, 1), -1)
  const firstOpen = (from: PlainDate) => work(addDays(from, -1), 1)
  const inDays = ({ amount, unit }: Span) => (unit === 'weeks' ? 7 * amount : amount)

  return {
    firstOpen,
    lastOpen,
    whyClosed: (date) => {
      if (breaks.some(({ from, to }) => date >= from && date <= to)) return 'summer_break'
      return whyClosed(date, closedDays)
    },
    after: (end, span) =>
      span.unit === 'working_days' ? work(end, span.amount) : addDays(end, inDays(span)),
    before: (start, span) => {
      if (span.unit !== 'working_days') return addDays(start, -inDays(span))
      return span.amount === 0 ? start : work(lastOpen(start), -span.amount)
    },
    endOf: (from, lasts) => {
      if (lasts === null) return from
      if (lasts.unit === 'working_days') return work(firstOpen(from), lasts.amount - 1)
      return firstOpen(addDays(from, inDays(lasts) - 1))
    },
    beginningOf: (to, lasts) => {
      if (lasts === null) return to
      if (lasts.unit === 'working_days') return work(to, 1 - lasts.amount)
      return lastOpen(addDays(to, 1 - inDays(lasts)))
    },
  }
}

function datesOf({ from, to }: Days): PlainDate[] {
  const dates = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}
