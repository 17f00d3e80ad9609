import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { instantOf, localDateOf, localTimeOf } from '../../../bot/domain/calendar/copenhagen.ts'
import {
  checkDeadline,
  DEFAULT_DEADLINE_SETTINGS,
  earliestDeadline,
  reachLatest,
  type DeadlineSettings,
} from '../../../bot/domain/calendar/deadline.ts'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { isWorkingDay, workingDaysBetween } from '../../../bot/domain/calendar/working-days.ts'

const settings: DeadlineSettings = DEFAULT_DEADLINE_SETTINGS
const monday = instantOf('2026-03-02', '09:00')

function check(date: string, time: string, now = monday, own: DeadlineSettings = settings) {
  return checkDeadline({ deadline: instantOf(date, time), now, settings: own })
}

describe('the earliest deadline', () => {
  test('of a round sent on Monday 2 March 2026 is Monday 9 March at 12.00', () => {
    expect(earliestDeadline(monday, 5, settings)).toEqual(instantOf('2026-03-09', '12:00'))
  })

  test('is the same whatever the hour of sending, for the sending day does not count', () => {
    expect(earliestDeadline(instantOf('2026-03-02', '00:00'), 5, settings)).toEqual(
      instantOf('2026-03-09', '12:00'),
    )
    expect(earliestDeadline(instantOf('2026-03-02', '23:59'), 5, settings)).toEqual(
      instantOf('2026-03-09', '12:00'),
    )
  })

  test('counts from the Danish day of sending, not from the day in UTC', () => {
    const halfPastMidnight = new Date('2026-03-02T23:30:00Z')
    expect(earliestDeadline(halfPastMidnight, 1, settings)).toEqual(instantOf('2026-03-04', '12:00'))
  })

  test('of a round sent on a Saturday counts Monday as the first day', () => {
    expect(earliestDeadline(instantOf('2026-03-07', '10:00'), 5, settings)).toEqual(
      instantOf('2026-03-13', '12:00'),
    )
  })

  test('goes over Easter', () => {
    expect(earliestDeadline(instantOf('2026-03-30', '09:00'), 5, settings)).toEqual(
      instantOf('2026-04-09', '12:00'),
    )
  })

  test('is at 12.00 Danish time on both sides of the change to summer time', () => {
    expect(earliestDeadline(instantOf('2026-03-27', '09:00'), 1, settings).toISOString()).toBe(
      '2026-03-30T10:00:00.000Z',
    )
    expect(earliestDeadline(instantOf('2026-03-26', '09:00'), 1, settings).toISOString()).toBe(
      '2026-03-27T11:00:00.000Z',
    )
  })

  test('is at 12.00 Danish time after the change to winter time', () => {
    expect(earliestDeadline(instantOf('2026-10-23', '09:00'), 1, settings).toISOString()).toBe(
      '2026-10-26T11:00:00.000Z',
    )
  })

  test('leaves out the forum’s own closed days', () => {
    const own = { ...settings, closedDays: ['2026-03-04', '2026-03-05'] }
    expect(earliestDeadline(monday, 5, own)).toEqual(instantOf('2026-03-11', '12:00'))
  })
})

describe('a deadline', () => {
  test('that is far enough away on a working day is accepted without a warning', () => {
    expect(check('2026-03-09', '12:00')).toEqual({ ok: true, warnings: [] })
    expect(check('2026-03-10', '09:00')).toEqual({ ok: true, warnings: [] })
  })

  test('a minute before the earliest is refused, and the earliest is told', () => {
    expect(check('2026-03-09', '11:59')).toEqual({
      ok: false,
      refusal: { code: 'deadline_too_early', earliest: instantOf('2026-03-09', '12:00'), workingDays: 5 },
    })
  })

  test.each(['2026-03-14', '2026-03-15', '2026-04-03', '2026-06-05', '2026-12-24'])(
    'on %s is refused',
    (date) => {
      expect(check(date, '12:00')).toEqual({ ok: false, refusal: { code: 'deadline_on_closed_day', date } })
    },
  )

  test('on a day that the forum has closed is refused', () => {
    const own = { ...settings, closedDays: ['2026-03-11'] }
    expect(check('2026-03-11', '12:00', monday, own)).toMatchObject({
      refusal: { code: 'deadline_on_closed_day' },
    })
  })

  test('that has passed, or is now, is refused as passed', () => {
    expect(check('2026-02-27', '12:00')).toEqual({ ok: false, refusal: { code: 'deadline_passed' } })
    expect(check('2026-03-02', '09:00')).toEqual({ ok: false, refusal: { code: 'deadline_passed' } })
  })

  test('more than a year away is refused as a slip of the hand', () => {
    expect(check('2062-03-09', '12:00')).toMatchObject({ ok: false, refusal: { code: 'deadline_too_far' } })
    const farOut = checkDeadline({ deadline: new Date(Date.UTC(12026, 2, 9)), now: monday, settings })
    expect(farOut).toMatchObject({ ok: false, refusal: { code: 'deadline_too_far' } })
  })

  test('later today is possible where a forum asks for no working days, but not in the past', () => {
    const own = { ...settings, workingDays: 0 }
    expect(check('2026-03-02', '12:00', monday, own)).toEqual({ ok: true, warnings: [] })
    expect(check('2026-03-02', '12:00', instantOf('2026-03-02', '13:00'), own)).toMatchObject({ ok: false })
  })

  test.each([
    ['in July', '2026-07-08', '2026-06-24'],
    ['after a July that the round runs through', '2026-08-04', '2026-06-24'],
    ['on 1 July', '2026-07-01', '2026-06-15'],
    ['just after a start in July', '2026-08-07', '2026-07-31'],
  ])('%s warns of the summer break', (_where, deadline, sent) => {
    expect(check(deadline, '12:00', instantOf(sent, '09:00'))).toEqual({ ok: true, warnings: ['july'] })
  })

  test('on 30 June or from 3 August on does not warn', () => {
    expect(check('2026-06-30', '12:00', instantOf('2026-06-15', '09:00'))).toEqual({ ok: true, warnings: [] })
    expect(check('2026-08-11', '12:00', instantOf('2026-08-03', '09:00'))).toEqual({ ok: true, warnings: [] })
  })

  test('warns of a July in the following year', () => {
    expect(check('2027-07-01', '12:00', instantOf('2026-08-03', '09:00'))).toEqual({
      ok: true,
      warnings: ['july'],
    })
  })

  test('is accepted at its earliest, and refused on every earlier day, whatever day it is sent', () => {
    const sent = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 8 })
      .map((m) => new Date(Date.UTC(2024, 0, 1) + m * 60_000))
    fc.assert(
      fc.property(sent, fc.integer({ min: 1, max: 15 }), (now, workingDays) => {
        const own = { ...settings, workingDays }
        const earliest = earliestDeadline(now, workingDays, own)
        const dayBefore = instantOf(addDays(localDateOf(earliest), -1), '12:00')
        expect(checkDeadline({ deadline: earliest, now, settings: own }).ok).toBe(true)
        expect(checkDeadline({ deadline: dayBefore, now, settings: own }).ok).toBe(false)
        expect(isWorkingDay(localDateOf(earliest))).toBe(true)
        expect(localTimeOf(earliest)).toBe('12:00')
        expect(workingDaysBetween(localDateOf(now), localDateOf(earliest))).toBe(workingDays)
      }),
    )
  })
})

describe('being reached', () => {
  test('counts until three working days before the deadline at the same time of day', () => {
    expect(reachLatest(instantOf('2026-03-09', '12:00'), 3, settings)).toEqual(
      instantOf('2026-03-04', '12:00'),
    )
  })

  test('counts working days over Easter and over the change to summer time', () => {
    expect(reachLatest(instantOf('2026-04-07', '10:30'), 3, settings)).toEqual(
      instantOf('2026-03-30', '10:30'),
    )
    expect(reachLatest(instantOf('2026-03-30', '12:00'), 1, settings).toISOString()).toBe(
      '2026-03-27T11:00:00.000Z',
    )
  })

  test('leaves out the forum’s own closed days', () => {
    const own = { closedDays: ['2026-03-05'] }
    expect(reachLatest(instantOf('2026-03-09', '12:00'), 3, own)).toEqual(instantOf('2026-03-03', '12:00'))
  })

  test('is possible until the deadline itself where a forum asks for no days', () => {
    expect(reachLatest(instantOf('2026-03-09', '12:00'), 0, settings)).toEqual(
      instantOf('2026-03-09', '12:00'),
    )
  })
})
