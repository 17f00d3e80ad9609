import { standingOfDigit, type TimesFound } from '../../../../bot/contract/scheduling.ts'
import { isoWeekOf } from '../../time/plain-days.ts'

export type Standing = (typeof standingOfDigit)[number]
type Heat = TimesFound['heat']
type Day = Heat['days'][number]

const CELL_MS = 30 * 60_000

/** A stretch of one day in which a person stands the same. `from` and `to` count half hours from the day's first. */
export type Run = { standing: Standing; from: number; to: number }

/** A day of the picture; `first` is the place of its first cell in everybody's row. */
export type HeatDay = Day & { first: number }

/** The days of the period, week by week. */
export function weeksOf({ days }: Heat): { year: number; week: number; days: HeatDay[] }[] {
  let first = 0
  const placed = days.map((day) => {
    const one = { ...day, first }
    first += day.cells
    return one
  })
  const weeks = Map.groupBy(placed, ({ date }) => {
    const { year, week } = isoWeekOf(date)
    return `${year} ${week}`
  })
  return [...weeks.values()].map((ofWeek) => ({ ...isoWeekOf(ofWeek[0]?.date ?? ''), days: ofWeek }))
}

const standingAt = (cells: string, index: number): Standing =>
  standingOfDigit[Number(cells[index] ?? '0')] ?? 'free'

/** One person's day in as few stretches as can be. */
export function runsOf(cells: string, day: HeatDay): Run[] {
  const runs: Run[] = []
  for (let nth = 0; nth < day.cells; nth++) {
    const standing = standingAt(cells, day.first + nth)
    const last = runs.at(-1)
    if (last?.standing === standing) last.to = nth + 1
    else runs.push({ standing, from: nth, to: nth + 1 })
  }
  return runs
}

/** The instant at which a half hour of the day begins. */
export const cellStart = ({ from }: Day, nth: number): Date => new Date(Date.parse(from) + nth * CELL_MS)

/** Where an instant lies in the day, in half hours from its first; a part of one counts. */
export const placeOf = ({ from }: Day, instant: string): number =>
  (Date.parse(instant) - Date.parse(from)) / CELL_MS

/** How a meeting that begins at a half hour would fit: who could come for certain, and whether somebody required could not. */
export type HourFit = { day: HeatDay; nth: number; start: Date; able: number; blocked: boolean }

/** A fit for each whole hour of the day at which there is room for the meeting. */
export function hoursOf(
  { people }: Heat,
  day: HeatDay,
  minutes: number,
  isRequired: (personId: string) => boolean,
): HourFit[] {
  const long = Math.ceil(minutes / 30)
  const fits: HourFit[] = []
  for (let nth = 0; nth + long <= day.cells; nth += 2) {
    let able = 0
    let blocked = false
    for (const { personId, cells } of people) {
      const during = cells.slice(day.first + nth, day.first + nth + long)
      if (/^[01]*$/.test(during)) able += 1
      else if (during.includes('6') && isRequired(personId)) blocked = true
    }
    fits.push({ day, nth, start: cellStart(day, nth), able, blocked })
  }
  return fits
}
