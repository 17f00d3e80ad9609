import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { instantOf, localTimeOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import type { MeetingRequest } from '../../../bot/domain/scheduling/meeting-request.ts'
import { planSeries, type SeriesMeeting } from '../../../bot/domain/scheduling/plan-series.ts'
import { seriesWindows } from '../../../bot/domain/scheduling/series-windows.ts'
import { timeAt } from '../../../bot/domain/scheduling/find-times.ts'
import { daysBetween } from '../../../bot/domain/wheel/when.ts'
import { aMeeting, busy, invitee } from './a-meeting.ts'

const base = (over: Partial<MeetingRequest> = {}) =>
  aMeeting({ now: instantOf('2025-12-01', '12:00'), ...over })

const meeting = (key: string, from: string, to: string, chosen: Date | null = null): SeriesMeeting => ({
  key,
  from,
  to,
  chosen,
})

const dates = (planned: ReturnType<typeof planSeries>) => planned.map(({ chosen }) => chosen?.date ?? null)

describe('the periods of a year’s meetings', () => {
  test('are three equal parts of spring and three of autumn, away from the turn of the year and July', () => {
    expect(seriesWindows([{ cadence: 'seasons', spring: 3, autumn: 3 }], 2027)).toEqual([
      { key: '1', from: '2027-01-08', to: '2027-03-06' },
      { key: '2', from: '2027-03-07', to: '2027-05-03' },
      { key: '3', from: '2027-05-04', to: '2027-06-30' },
      { key: '4', from: '2027-08-01', to: '2027-09-16' },
      { key: '5', from: '2027-09-17', to: '2027-11-01' },
      { key: '6', from: '2027-11-02', to: '2027-12-18' },
    ])
  })

  test('are whole months where the rule names them, leap years too', () => {
    expect(seriesWindows([{ cadence: 'as_needed' }, { cadence: 'months', months: [6, 2] }], 2028)).toEqual([
      { key: '1', from: '2028-02-01', to: '2028-02-29' },
      { key: '2', from: '2028-06-01', to: '2028-06-30' },
    ])
  })

  test('are halves of the year for a meeting of each part of the agreement', () => {
    const each = ['development_strategy', 'steering_agreement'] as const
    const windows = seriesWindows([{ cadence: 'year', count: { least: 1, most: 2 }, each }], 2027)
    expect(windows.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2027-01-08 2027-06-30',
      '2027-08-01 2027-12-18',
    ])
  })

  test('are none where no rule says how many', () => {
    expect(seriesWindows([{ cadence: 'own_calendar' }], 2027)).toEqual([])
  })
})

describe('a year’s meetings', () => {
  test('lie near the middle of their periods when everybody is free', () => {
    const planned = planSeries(
      base(),
      [meeting('1', '2026-02-01', '2026-02-28'), meeting('2', '2026-06-01', '2026-06-30')],
      0,
    )
    expect(dates(planned)).toEqual(['2026-02-13', '2026-06-15'])
    expect(planned.map(({ chosen }) => localTimeOf(chosen?.start ?? new Date(0)))).toEqual(['09:00', '09:00'])
  })

  test('give way to people before they are even', () => {
    const away = Array.from({ length: 27 }, (_, day) => busy(addDays('2026-02-01', day), '00:00', '23:59'))
    const people = [invitee('Greve', { required: false, calendar: away })]
    const planned = planSeries(base({ people }), [meeting('1', '2026-02-01', '2026-03-02')], 0)
    expect(dates(planned)).toEqual(['2026-03-02'])
  })

  test('keep clear of one that somebody has chosen, which stays', () => {
    const chosen = instantOf('2026-02-16', '14:00')
    const planned = planSeries(
      base(),
      [meeting('1', '2026-02-02', '2026-02-27', chosen), meeting('2', '2026-02-02', '2026-02-27')],
      7,
    )
    expect(planned[0]?.chosen?.start).toEqual(chosen)
    expect(daysBetween('2026-02-16', planned[1]?.chosen?.date ?? '')).toBe(-7)
  })

  test('keep clear of the days on which the forum meets already', () => {
    const period = [meeting('1', '2026-02-02', '2026-02-27')]
    const [taken] = dates(planSeries(base(), period, 7))
    const planned = planSeries(base(), period, 7, [taken ?? ''])
    expect(Math.abs(daysBetween(taken ?? '', planned[0]?.chosen?.date ?? ''))).toBeGreaterThanOrEqual(7)
    expect(planSeries(base(), period, 60, ['2026-02-16'])[0]?.chosen).toBeNull()
  })

  test('are missing one by one where there is no room for all, and what is missing says why or shows its own times', () => {
    const planned = planSeries(
      base(),
      [
        meeting('1', '2026-02-02', '2026-02-03'),
        meeting('2', '2026-02-02', '2026-02-03'),
        meeting('3', '2026-02-07', '2026-02-08'),
      ],
      2,
    )
    expect(planned.filter(({ chosen }) => chosen !== null)).toHaveLength(1)
    expect(planned[1]?.proposals).not.toHaveLength(0)
    expect(planned[2]).toMatchObject({ chosen: null, proposals: [], none: { why: 'no_day' } })
  })

  test('never collide, keep their periods, ask nobody who is busy, and are as many as can be', () => {
    const day = fc.integer({ min: 0, max: 12 })
    const series = fc.array(fc.record({ from: day, long: fc.integer({ min: 0, max: 5 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    const calendar = fc.array(fc.record({ day, morning: fc.boolean() }), { maxLength: 16 })
    fc.assert(
      fc.property(series, calendar, fc.integer({ min: 0, max: 4 }), (windows, taken, apartDays) => {
        const at = (nth: number) => addDays('2026-02-02', nth)
        const entries = taken.map(({ day: nth, morning }) =>
          morning ? busy(at(nth), '00:00', '12:30') : busy(at(nth), '12:00', '23:00'),
        )
        const request = base({ people: [invitee('Køge', { calendar: entries })] })
        const meetings = windows.map(({ from, long }, nth) => meeting(String(nth), at(from), at(from + long)))
        const planned = planSeries(request, meetings, apartDays)
        const chosen = planned.flatMap((one) => (one.chosen === null ? [] : [one.chosen]))
        for (const [nth, one] of chosen.entries())
          for (const other of chosen.slice(nth + 1))
            expect(Math.abs(daysBetween(one.date, other.date))).toBeGreaterThanOrEqual(Math.max(1, apartDays))
        for (const [nth, { chosen: time }] of planned.entries()) {
          if (time === null) continue
          const { from = '', to = '' } = meetings[nth] ?? {}
          expect(time.date >= from && time.date <= to).toBe(true)
          expect(timeAt({ ...request, from, to }, time.start).others).toEqual([])
        }
        const open = planned.map(({ proposals }) => [...new Set(proposals.map(({ date }) => date))])
        expect(chosen).toHaveLength(mostOf(open, Math.max(1, apartDays)))
      }),
      {
        numRuns: 150,
        // A period within another's, whose meeting must come first.
        examples: [
          [
            [
              { from: 9, long: 5 },
              { from: 11, long: 3 },
              { from: 11, long: 0 },
              { from: 0, long: 0 },
            ],
            [],
            3,
          ],
        ],
      },
    )
  })
})

/** How many can have a day, by trying every way. Periods here are so short that the proposals name every open day. */
function mostOf(open: string[][], apart: number, taken: string[] = []): number {
  const [first, ...rest] = open
  if (first === undefined) return taken.length
  const without = mostOf(rest, apart, taken)
  const ways = first
    .filter((date) => taken.every((other) => Math.abs(daysBetween(other, date)) >= apart))
    .map((date) => mostOf(rest, apart, [...taken, date]))
  return Math.max(without, ...ways)
}
