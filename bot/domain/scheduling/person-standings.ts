import { addDays, weekdayOf } from '../calendar/plain-date.ts'
import { type BusyStatus, type Invitee, type OwnHours, type Standing, standings } from './meeting-request.ts'
import { eachRun, type StartAxis } from './start-axis.ts'
import { minuteAfter, minuteOf, type ZoneClock, zoneClock } from './zone-clock.ts'

/** How each person stands at each start: index of `standings` at `person * axis.count + start`. */
export type StandingTable = { axis: StartAxis; cells: Uint8Array; people: readonly Invitee[] }

const level = Object.fromEntries(standings.map((standing, nth) => [standing, nth])) as Record<
  Standing,
  number
>

/** Working elsewhere matters only where people must come to a place. */
const levelOf = (status: BusyStatus, onTheSpot: boolean): number => {
  switch (status) {
    case 'free':
      return level.free
    case 'workingElsewhere':
      return onTheSpot ? level.elsewhere : level.free
    case 'tentative':
      return level.tentative
    case 'unknown':
      return level.unknown
    case 'oof':
    case 'busy':
      return level.busy
  }
}

/**
 * Lays everybody's calendar over the starts. `travelMinutes` over 0: a meeting at a place, before and after which people
 * must be free as well.
 */
export function standingTable(
  axis: StartAxis,
  people: readonly Invitee[],
  travelMinutes: number,
): StandingTable {
  const cells = new Uint8Array(axis.count * people.length)
  const clocks = new Map<string, ZoneClock>()
  const hours = new Map<string, Uint8Array>()
  people.forEach((person, nth) => {
    const row = cells.subarray(nth * axis.count, (nth + 1) * axis.count)
    if (person.calendar === null) {
      row.fill(level.unknown)
      return
    }
    if (person.ownHours !== null) row.set(outsideOf(person.ownHours, axis, clocks, hours))
    paint(row, axis, person.calendar, travelMinutes)
  })
  return { axis, cells, people }
}

function paint(
  row: Uint8Array,
  axis: StartAxis,
  calendar: NonNullable<Invitee['calendar']>,
  travelMinutes: number,
): void {
  for (const { start, end, status } of calendar) {
    const worst = levelOf(status, travelMinutes > 0)
    if (worst === level.free || end <= start) continue
    const [from, to] = [minuteOf(start), minuteAfter(end)]
    raise(row, axis, from - axis.minutes + 1, to - 1, worst)
    if (travelMinutes > 0 && worst === level.busy)
      raise(row, axis, from - axis.minutes - travelMinutes + 1, to + travelMinutes - 1, level.travel)
  }
}

function raise(row: Uint8Array, axis: StartAxis, first: number, last: number, worst: number): void {
  eachRun(axis, first, last, (from, to) => {
    for (let index = from; index < to; index++) if ((row[index] ?? 0) < worst) row[index] = worst
  })
}

/** Most people of a forum keep the same hours: they are laid out once. */
function outsideOf(
  own: OwnHours,
  axis: StartAxis,
  clocks: Map<string, ZoneClock>,
  known: Map<string, Uint8Array>,
): Uint8Array {
  const key = `${own.zone} ${own.start} ${own.end} ${own.days.join()}`
  const found = known.get(key)
  if (found) return found
  const clock = clocks.get(own.zone) ?? zoneClock(own.zone)
  clocks.set(own.zone, clock)
  const row = new Uint8Array(axis.count).fill(level.outside_hours)
  for (const { date } of axis.days)
    // Elsewhere in the world it may be the day before or after.
    for (const day of [addDays(date, -1), date, addDays(date, 1)])
      if (own.days.includes(weekdayOf(day)))
        eachRun(axis, clock(day, own.start), clock(day, own.end) - axis.minutes, (from, to) =>
          row.fill(level.free, from, to),
        )
  known.set(key, row)
  return row
}

/** How the person at that place in the list stands at a start. */
export function standingAt({ axis, cells }: StandingTable, person: number, index: number): Standing {
  return standings[cells[person * axis.count + index] ?? 0] ?? 'free'
}
