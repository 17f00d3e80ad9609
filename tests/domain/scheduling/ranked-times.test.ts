import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { findTimes } from '../../../bot/domain/scheduling/find-times.ts'
import {
  busyStatuses,
  type BusyTime,
  type Invitee,
  isAble,
  isHindered,
  type MeetingRequest,
} from '../../../bot/domain/scheduling/meeting-request.ts'
import { proposalAt, rankTimes, weighStarts } from '../../../bot/domain/scheduling/rank-times.ts'
import { aMeeting } from './a-meeting.ts'
import { plainStarts } from './plain-ranking.ts'

/* Around the last Sunday of March and of October, and Easter 2026. */
const firstDays = ['2026-03-25', '2026-10-21', '2026-04-01', '2027-12-27', '2028-02-28']

const someRequest: fc.Arbitrary<MeetingRequest> = fc
  .record({ first: fc.constantFrom(...firstDays), days: fc.integer({ min: 0, max: 6 }) })
  .chain(({ first, days }) => {
    const begins = Date.parse(`${first}T00:00:00Z`)
    const busyTime = fc
      .record({
        from: fc.integer({ min: -1_440, max: (days + 1) * 1_440 }),
        long: fc.integer({ min: -10, max: 3_000 }),
        seconds: fc.constantFrom(0, 0, 0, 30),
        status: fc.constantFrom(...busyStatuses),
      })
      .map(({ from, long, seconds, status }): BusyTime => ({
        start: new Date(begins + from * 60_000 + seconds * 1_000),
        end: new Date(begins + (from + Math.min(long, long % 240)) * 60_000 + seconds * 1_000),
        status,
      }))
    const ownHours = fc.option(
      fc.record({
        days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        start: fc.constantFrom('07:00', '08:30', '02:30', '22:00'),
        end: fc.constantFrom('15:30', '18:00', '23:30'),
        zone: fc.constantFrom('Europe/Copenhagen', 'Europe/London', 'America/New_York', 'Pacific/Auckland'),
      }),
    )
    const person: fc.Arbitrary<Omit<Invitee, 'personId' | 'label'>> = fc.record({
      required: fc.boolean(),
      calendar: fc.option(fc.array(busyTime, { maxLength: 6 }), { freq: 6 }),
      ownHours,
    })
    return fc.record({
      people: fc
        .array(person, { maxLength: 6 })
        .map((people) => people.map((one, nth) => ({ ...one, personId: `p${nth}`, label: `P${nth}` }))),
      from: fc.constant(first),
      to: fc.constant(addDays(first, days)),
      minutes: fc.constantFrom(15, 25, 60, 90, 240, 420),
      day: fc.constantFrom(
        { start: '09:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } },
        { start: '00:00', end: '23:55', lunch: null },
        { start: '08:10', end: '15:05', lunch: { start: '11:45', end: '12:15' } },
      ),
      closedDays: fc.constantFrom([], [first]),
      travelMinutes: fc.constantFrom(0, 30, 45),
      quorum: fc.constantFrom(null, 1, 3),
      taken: fc.array(busyTime, { maxLength: 2 }),
      now: fc.constantFrom(new Date(begins - 1e9), new Date(begins + 1.5 * 86_400_000)),
    })
  })

describe('the starts of a meeting', () => {
  test('are not shut by a stretch of no length, on a minute or within one', () => {
    const at = new Date('2026-03-25T10:00:30Z')
    const request = aMeeting({ from: '2026-03-25', to: '2026-03-25' })
    const { axis } = weighStarts({ ...request, taken: [{ start: at, end: at }] }).table
    expect([...axis.shut]).toEqual([...weighStarts(request).table.axis.shut])
  })

  test('are judged as by somebody who looks through all calendars one after the other', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const ranking = weighStarts(request)
        const plain = plainStarts(request)
        expect(ranking.table.axis.count).toBe(plain.length)
        plain.forEach(({ start, standings, open }, index) => {
          const said = proposalAt(ranking, index)
          expect(said.start).toEqual(start)
          const others = new Map(said.others.map(({ personId, standing }) => [personId, standing]))
          expect(request.people.map(({ personId }) => others.get(personId) ?? 'free')).toEqual(standings)
          expect(said.able).toBe(standings.filter(isAble).length)
          expect(ranking.table.axis.shut[index]).toBe(open ? 0 : 1)
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('a ranked time', () => {
  test('is never one in which a required person is busy, whatever the calendars and clock changes', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        for (const { start, end } of rankTimes(request))
          for (const { calendar, required } of request.people)
            if (required)
              for (const entry of calendar ?? [])
                if ((entry.status === 'busy' || entry.status === 'oof') && entry.end > entry.start) {
                  const way = request.travelMinutes * 60_000
                  const clear =
                    entry.end.getTime() <= start.getTime() - way ||
                    entry.start.getTime() >= end.getTime() + way
                  expect(clear).toBe(true)
                }
      }),
      { numRuns: 300 },
    )
  })

  test('lies on an open start with a quorum, and is missing only where there is none', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const fits = plainStarts(request).filter(
          ({ open, standings }) =>
            open &&
            standings.every((standing, nth) => !(request.people[nth]?.required && isHindered(standing))) &&
            standings.filter(isAble).length >= (request.quorum ?? 0),
        )
        const open = new Set(fits.map(({ start }) => start.getTime()))
        const ranked = rankTimes(request)
        expect(ranked.length > 0).toBe(open.size > 0)
        for (const { start } of ranked) expect(open.has(start.getTime())).toBe(true)
        expect(findTimes(request).none === null).toBe(open.size > 0)
      }),
      { numRuns: 60 },
    )
  })

  test('stands at least an hour from the others of its day, of which there are two at the most', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const days = Map.groupBy(rankTimes(request), ({ date }) => date)
        for (const times of days.values()) {
          expect(times.length).toBeLessThanOrEqual(2)
          const [first, second] = times.map(({ start }) => start.getTime())
          if (first !== undefined && second !== undefined)
            expect(Math.abs(first - second)).toBeGreaterThanOrEqual(Math.max(60, request.minutes) * 60_000)
        }
      }),
      { numRuns: 100 },
    )
  })
})
