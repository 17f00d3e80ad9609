import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import {
  busyStatuses,
  type BusyTime,
  type Invitee,
  type MeetingRequest,
} from '../../bot/domain/scheduling/meeting-request.ts'
import { rankTimes } from '../../bot/domain/scheduling/rank-times.ts'
import { plainStarts } from '../domain/scheduling/plain-ranking.ts'
import { ms, percentile, ratio, type Table } from './table.ts'

const CALENDARS = 98
const WEEKS = 12
const WARM_UP = 10
const RUNS = 60
const FIRST_DAY = '2026-08-10'

/**
 * Ranked proposals for all municipalities' directors over twelve weeks, from the calendars to the list, on one core; beside
 * it the same rules by instants, every start against every entry of every calendar. Twice: within a forum's hours, and with
 * every five minutes of day and night open.
 */
export async function benchScheduling(): Promise<Table> {
  const office = requestWith({ start: '08:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } })
  const allDay = requestWith({ start: '00:00', end: '23:55', lunch: null })
  const rows = [office, allDay].map((request, nth) => {
    const taken: number[] = []
    for (let run = 0; run < WARM_UP + RUNS; run++) {
      const begun = performance.now()
      rankTimes(request)
      if (run >= WARM_UP) taken.push(performance.now() - begun)
    }
    const begun = performance.now()
    const starts = plainStarts(request).length
    const plain = performance.now() - begun
    const median = percentile(taken, 50)
    return [
      nth === 0 ? 'Working days, 8 to 16' : 'Working days, day and night',
      String(starts),
      ms(median),
      ms(percentile(taken, 95)),
      ms(plain),
      ratio(plain / median),
    ]
  })
  return {
    title: `Ranked times: ${CALENDARS} calendars, ${WEEKS} weeks, every 5 minutes (aim: under 50 ms on one core)`,
    head: ['', 'starts', 'median', '95 %', 'plain reference', 'plain / ours'],
    rows,
    notes: [
      `The plain reference only judges each start, and ranks nothing. ${RUNS} runs of ours, one of it.`,
    ],
  }
}

/** Meetings of half an hour to three hours in four of ten half days, a week of vacation, and two who cannot be read. */
function requestWith(day: MeetingRequest['day']): MeetingRequest {
  const random = seeded(42)
  const begins = Date.parse(`${FIRST_DAY}T06:00:00Z`)
  const people = Array.from({ length: CALENDARS }, (_, nth): Invitee => {
    const calendar: BusyTime[] = []
    for (let date = 0; date < WEEKS * 7; date++)
      for (const half of [0, 4 * 60])
        if (random() < 0.4) {
          const start = begins + (date * 1_440 + half + Math.floor(random() * 24) * 5) * 60_000
          const status = busyStatuses[1 + Math.floor(random() * (busyStatuses.length - 1))] ?? 'busy'
          calendar.push({
            start: new Date(start),
            end: new Date(start + (30 + random() * 150) * 60_000),
            status,
          })
        }
    const vacation = begins + Math.floor(random() * WEEKS) * 7 * 86_400_000
    calendar.push({ start: new Date(vacation), end: new Date(vacation + 5 * 86_400_000), status: 'oof' })
    return {
      personId: `person ${nth}`,
      label: `Kommune ${nth}`,
      // So that there is something to rank: few meetings require everybody.
      required: nth < 5,
      calendar: nth % 49 === 48 ? null : calendar,
      ownHours: {
        days: [1, 2, 3, 4, 5],
        start: '07:30',
        end: nth % 2 ? '16:00' : '15:30',
        zone: 'Europe/Copenhagen',
      },
    }
  })
  return {
    people,
    from: FIRST_DAY,
    to: addDays(FIRST_DAY, WEEKS * 7 - 1),
    minutes: 120,
    day,
    closedDays: [],
    travelMinutes: 45,
    quorum: null,
    taken: [],
    now: new Date(begins - 86_400_000),
  }
}

/** The same calendars in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
