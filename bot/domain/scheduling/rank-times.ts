import { weekdayOf, type PlainDate } from '../calendar/plain-date.ts'
import { isAble, isHindered, type MeetingRequest, type Standing, standings } from './meeting-request.ts'
import { type StandingTable, standingAt, standingTable } from './person-standings.ts'
import { dayAt, type StartAxis, startAxis } from './start-axis.ts'
import { instantAt, minutesOf } from './zone-clock.ts'

export const STEP_MINUTES = 5
export const MOST_PROPOSALS = 10
/** Of one day, so that the list shows more than one. */
const MOST_OF_A_DAY = 2
/** Two proposals of a day start at least so far apart. */
const APART_MINUTES = 60

/** One time for the meeting: who is how, by the id of the person. Whom it does not name is free. */
export type TimeProposal = {
  start: Date
  end: Date
  date: PlainDate
  /** Able for certain. */
  able: number
  people: number
  others: { personId: string; required: boolean; standing: Exclude<Standing, 'free'> }[]
}

/**
 * How bad it is that somebody stands so, in the order in which the secretariat would give in: first a time at which an
 * optional person is only tentatively busy, last one at which an optional person is away altogether. A required person
 * who is busy is no matter of weight: there is no such proposal.
 */
const WEIGHTS: Record<Standing, { required: number; optional: number }> = {
  free: { required: 0, optional: 0 },
  elsewhere: { required: 3, optional: 1 },
  tentative: { required: 40, optional: 10 },
  unknown: { required: 40, optional: 10 },
  outside_hours: { required: 80, optional: 20 },
  travel: { required: 0, optional: 60 },
  busy: { required: 0, optional: 100 },
}

/** People weigh so much that no convenience ever outweighs one of them. */
const PEOPLE_UNIT = 1_000
const SAME_DAY = 300
const SAME_WEEK = 60
const MOST_NEARNESS = 800

export type Ranking = {
  table: StandingTable
  /** Required people who are hindered at each start. */
  hindered: Uint16Array
  able: Uint16Array
  /** What is against each start; the lower the better. */
  cost: Int32Array
}

/** Looks at every start: who is hindered, who is able, and what is against it. */
export function weighStarts(request: MeetingRequest, axis = startAxis(request, STEP_MINUTES)): Ranking {
  const { people, travelMinutes } = request
  const table = standingTable(axis, people, travelMinutes)
  const hindered = new Uint16Array(axis.count)
  const able = new Uint16Array(axis.count).fill(people.length)
  const cost = comfort(axis, minutesOf(request.day.start))
  people.forEach((person, nth) => {
    // Somebody who is unknown everywhere makes no time better than another.
    const weights = standings.map((standing) => {
      if (person.calendar === null) return 0
      return WEIGHTS[standing][person.required ? 'required' : 'optional'] * PEOPLE_UNIT
    })
    const hinders = standings.map((standing) => (person.required && isHindered(standing) ? 1 : 0))
    const misses = standings.map((standing) => (isAble(standing) ? 0 : 1))
    const row = nth * axis.count
    for (let index = 0; index < axis.count; index++) {
      const standing = table.cells[row + index] as number
      if (standing === 0) continue
      cost[index] = (cost[index] as number) + (weights[standing] as number)
      hindered[index] = (hindered[index] as number) + (hinders[standing] as number)
      able[index] = (able[index] as number) - (misses[standing] as number)
    }
  })
  return { table, hindered, able, cost }
}

/** A start that may be proposed: nobody required is hindered, and enough are able. */
export function isPossible(
  { table, hindered, able }: Ranking,
  quorum: MeetingRequest['quorum'],
  index: number,
): boolean {
  return table.axis.shut[index] === 0 && hindered[index] === 0 && (able[index] ?? 0) >= (quorum ?? 0)
}

/** On the hour before the half hour, and not on Friday afternoon, other things being equal. */
function comfort(axis: StartAxis, opens: number): Int32Array {
  const cost = new Int32Array(axis.count)
  for (const { date, first, count } of axis.days) {
    const friday = weekdayOf(date) === 5
    for (let nth = 0; nth < count; nth++) {
      const clock = opens + nth * axis.step
      const past = clock % 60
      const rounding = past === 0 ? 0 : past === 30 ? 5 : past % 15 === 0 ? 15 : 25
      cost[first + nth] = rounding + (friday && clock >= 13 * 60 ? 30 : 0)
    }
  }
  return cost
}

/**
 * The best times, best first: by who can come before anything else, then by convenience, spread over days and weeks; at most
 * ten. Never one at which a required person is busy, or on the way from something.
 */
export function rankTimes(request: MeetingRequest, most = MOST_PROPOSALS): TimeProposal[] {
  return pickTimes(weighStarts(request), request, most)
}

/** The same from starts that have been weighed. */
export function pickTimes(ranking: Ranking, request: MeetingRequest, most = MOST_PROPOSALS): TimeProposal[] {
  const { axis } = ranking.table
  const days = axis.days.map((day) => ({ ...day, week: Math.floor((day.from / 1_440 + 3) / 7), taken: 0 }))
  const picked: number[] = []
  const shut = Uint8Array.from(axis.shut, (_, index) => (isPossible(ranking, request.quorum, index) ? 0 : 1))
  const weeks = new Map<number, number>()
  while (picked.length < most) {
    let [best, bestCost, bestDay] = [-1, Infinity, -1]
    days.forEach((day, nth) => {
      if (day.taken >= MOST_OF_A_DAY) return
      const near = Math.min(MOST_NEARNESS, day.taken * SAME_DAY + (weeks.get(day.week) ?? 0) * SAME_WEEK)
      for (let index = day.first; index < day.first + day.count; index++) {
        if (shut[index] === 1) continue
        const cost = (ranking.cost[index] as number) + near
        if (cost < bestCost) [best, bestCost, bestDay] = [index, cost, nth]
      }
    })
    const day = days[bestDay]
    if (best < 0 || day === undefined) break
    picked.push(best)
    day.taken += 1
    weeks.set(day.week, (weeks.get(day.week) ?? 0) + 1)
    const apart = Math.ceil(Math.max(request.minutes, APART_MINUTES) / axis.step)
    shut.fill(1, Math.max(day.first, best - apart + 1), Math.min(day.first + day.count, best + apart))
  }
  return picked.map((index) => proposalAt(ranking, index))
}

/** What is to be said of one start. */
export function proposalAt({ table, able }: Ranking, index: number): TimeProposal {
  const { axis, people } = table
  const day = dayAt(axis, index)
  const start = day.from + (index - day.first) * axis.step
  return {
    start: instantAt(start),
    end: instantAt(start + axis.minutes),
    date: day.date,
    able: able[index] ?? 0,
    people: people.length,
    others: people.flatMap(({ personId, required }, nth) => {
      const standing = standingAt(table, nth, index)
      return standing === 'free' ? [] : [{ personId, required, standing }]
    }),
  }
}
