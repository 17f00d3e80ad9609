import { scaleUtc } from 'd3-scale'
import { utcDay, utcMonday, utcMonth } from 'd3-time'
import { utcFormat } from 'd3-time-format'
import type { PlainDate } from '../../calendar/plain-date.ts'

/** Once around: angles are radians, clockwise from the top. */
export const FULL_TURN = 2 * Math.PI

export type Sector = { from: number; to: number }

/** Dates around the circle. A day is a sector: its date stands for its whole length. */
export type TimeAxis = {
  /** First and last day. */
  from: PlainDate
  to: PlainDate
  /** The days' sector, cut to the circle; null for what lies wholly outside. */
  sectorOf: (from: PlainDate, to: PlainDate) => Sector | null
  /** The day at an angle; angles outside one turn are taken around. */
  dateAt: (angle: number) => PlainDate
  months: readonly (Sector & { year: number; month: number })[]
  /** ISO weeks; the first and the last may be cut. */
  weeks: readonly (Sector & { year: number; week: number })[]
}

/** An axis of whole months that begins on the first of the month of `start`: 12 for a year, 24 for two, 3 for a quarter. */
export function timeAxis(start: PlainDate, months: number): TimeAxis {
  const first = utcMonth.floor(instant(start))
  const end = utcMonth.offset(first, months)
  const scale = scaleUtc([first, end], [0, FULL_TURN])
  const sector = (from: Date, to: Date): Sector => ({
    from: scale(from < first ? first : from),
    to: scale(to > end ? end : to),
  })
  return {
    from: dateOf(first),
    to: dateOf(utcDay.offset(end, -1)),
    sectorOf: (from, to) => {
      const [begins, ends] = [instant(from), utcDay.offset(instant(to), 1)]
      return begins < end && ends > first ? sector(begins, ends) : null
    },
    dateAt: (angle) => {
      const within = ((angle % FULL_TURN) + FULL_TURN) % FULL_TURN
      return dateOf(utcDay.floor(scale.invert(within)))
    },
    months: utcMonth.range(first, end).map((month) => ({
      ...sector(month, utcMonth.offset(month, 1)),
      year: month.getUTCFullYear(),
      month: month.getUTCMonth() + 1,
    })),
    weeks: utcMonday.range(utcMonday.floor(first), end).map((monday) => ({
      ...sector(monday, utcMonday.offset(monday, 1)),
      year: Number(weekYear(monday)),
      week: Number(weekNumber(monday)),
    })),
  }
}

/** The calendar knows no zone: a date is reckoned as its midnight in UTC, where every day has 24 hours. */
const instant = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`)
const dateOf = (date: Date): PlainDate => date.toISOString().slice(0, 10)

const weekNumber = utcFormat('%V')
const weekYear = utcFormat('%G')
