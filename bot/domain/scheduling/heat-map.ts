import type { PlainDate } from '../calendar/plain-date.ts'
import type { MeetingRequest } from './meeting-request.ts'
import { standingTable } from './person-standings.ts'
import { startAxis } from './start-axis.ts'
import { instantAt } from './zone-clock.ts'

export const CELL_MINUTES = 30

/** Everybody by day and half hour, without what people are busy with: a calendar's own words never come here. */
export type HeatMap = {
  /** The days of the period that are working days; `from` is the first cell's start. */
  days: { date: PlainDate; from: Date; cells: number }[]
  /** For each person, in the request's order, all days' cells in a row: digits, as places in `standings`. */
  people: { personId: string; cells: string }[]
}

/** The calendars as a picture of half hours. The worst of a half hour is what it shows. */
export function heatMap(request: MeetingRequest): HeatMap {
  const axis = startAxis({ ...request, taken: [] }, CELL_MINUTES, CELL_MINUTES)
  const { cells } = standingTable(axis, request.people, 0)
  return {
    days: axis.days.map(({ date, from, count }) => ({ date, from: instantAt(from), cells: count })),
    people: request.people.map(({ personId }, nth) => ({
      personId,
      cells: Array.from(cells.subarray(nth * axis.count, (nth + 1) * axis.count)).join(''),
    })),
  }
}
