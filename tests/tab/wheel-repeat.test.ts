import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { EntryView, RepeatChoice } from '../../bot/contract/wheel.ts'
import {
  addDays as productAddDays,
  weekdayOf as productWeekday,
} from '../../bot/domain/calendar/plain-date.ts'
import { isoWeek, isoWeekYear } from '../../bot/domain/wheel/recurrence/iso-week.ts'
import { ruleOf } from '../../bot/domain/wheel/recurrence/rule-choice.ts'
import { refuseRule } from '../../bot/domain/wheel/recurrence/rule.ts'
import { choiceFor, keysFor } from '../../tab/src/features/wheel/repeat/repeat-options.ts'
import { shiftedSchedule } from '../../tab/src/features/wheel/repeat/shifted-schedule.ts'
import { nthWeekday } from '../../tab/src/features/wheel/repeat/year-places.ts'
import { repeatTexts } from '../../tab/src/texts/wheel-repeat.ts'
import {
  addDays,
  addMonths,
  isDate,
  isoWeekOf,
  lastOfMonth,
  weekdayOf,
} from '../../tab/src/time/plain-days.ts'

const { rule, offset } = repeatTexts.da
const how = { every: 1, end: null }
const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => productAddDays('2000-01-01', days))

test('the tab and the product reckon dates alike', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, days) => {
      expect(addDays(date, days)).toBe(productAddDays(date, days))
      expect(weekdayOf(date)).toBe(productWeekday(date))
      expect(isoWeekOf(date)).toEqual({ year: isoWeekYear(date), week: isoWeek(date) })
    }),
  )
  expect(addMonths('2026-11', 3)).toBe('2027-02-01')
  expect(lastOfMonth('2028-02-10')).toBe('2028-02-29')
  expect(['2026-02-30', '2026-2-3', ''].map(isDate)).toEqual([false, false, false])
})

describe('a date is offered what it can come again by', () => {
  test('the 2nd Tuesday of June, the 9th, week 24', () => {
    const said = keysFor('2026-06-09').map((key) => rule({ ...choiceFor(key, '2026-06-09'), ...how }))
    expect(said).toEqual([
      'hver tirsdag',
      'den 2. tirsdag i hver måned',
      'den 9. i hver måned',
      'den 2. tirsdag i juni hvert år',
      'tirsdag i uge 24 hvert år',
      'den 9. juni hvert år',
    ])
  })

  test('the last Friday of January also as the last, and as that of the last whole week', () => {
    const said = keysFor('2026-01-30').map((key) => rule({ ...choiceFor(key, '2026-01-30'), ...how }))
    expect(said).toContain('den sidste fredag i hver måned')
    expect(said).toContain('fredag i den sidste hele uge i hver måned')
    expect(said).not.toContain('den 5. fredag i hver måned')
  })

  test('and whichever is chosen, the date is the rule’s own first', () => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const key of keysFor(date)) {
          const text = ruleOf({ ...choiceFor(key, date), ...how })
          expect([date, key, text === null ? 'none' : refuseRule(text, date)]).toEqual([date, key, null])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a rule is said as a Danish sentence', () => {
  test.each<[RepeatChoice, string]>([
    [{ repeat: 'weekly', weekdays: ['MO', 'WE'], every: 2, end: null }, 'mandag og onsdag hver anden uge'],
    [{ repeat: 'monthly_day', day: -1, every: 3, end: null }, 'den sidste dag hver 3. måned'],
    [
      { repeat: 'yearly_weekday', months: [2, 6, 9], nth: -1, weekday: 'TH', every: 2, end: null },
      'den sidste torsdag i februar, juni og september hvert andet år',
    ],
    [{ repeat: 'yearly_week', week: 42, weekday: 'FR', every: 1, end: null }, 'fredag i uge 42 hvert år'],
  ])('%#', (choice, said) => {
    expect(rule(choice)).toBe(said)
  })

  test('and so is a distance from something else', () => {
    const stay = { fromClosedDay: 'stay' as const }
    expect(offset({ amount: -3, unit: 'weeks', ...stay }, 'KKR')).toBe('3 uger før KKR')
    expect(offset({ amount: 1, unit: 'working_days', ...stay }, 'KKR')).toBe('1 arbejdsdag efter KKR')
    expect(offset({ amount: 0, unit: 'days', ...stay }, 'KKR')).toBe('samme dag som KKR')
  })
})

describe('a series of which one time is taken elsewhere, and all the others with it', () => {
  const series = (repeat: RepeatChoice, first: string): EntryView['schedule'] => ({
    by: 'rule',
    first: { from: first, to: first, times: null },
    rule: '',
    repeat,
    notes: [],
  })

  test('from the 2nd Tuesday of June to the 3rd Wednesday is on the 3rd Wednesday of all its months', () => {
    const repeat: RepeatChoice = { repeat: 'yearly_weekday', months: [2, 6], nth: 2, weekday: 'TU', ...how }
    expect(shiftedSchedule(series(repeat, '2026-02-10'), '2027-06-08', '2027-06-16')).toMatchObject({
      first: { from: '2026-02-18' },
      repeat: { months: [2, 6], nth: 3, weekday: 'WE' },
    })
  })

  test('to another month comes in that month instead', () => {
    const repeat: RepeatChoice = { repeat: 'yearly_weekday', months: [2, 6], nth: 2, weekday: 'TU', ...how }
    expect(shiftedSchedule(series(repeat, '2026-02-10'), '2026-06-09', '2026-05-12')).toMatchObject({
      first: { from: '2026-02-10' },
      repeat: { months: [2, 5], nth: 2, weekday: 'TU' },
    })
  })

  test('that is kept as a rule of another make is left to the form', () => {
    const kept: EntryView['schedule'] = {
      ...{ by: 'rule', rule: 'FREQ=YEARLY', repeat: null, notes: [] },
      first: { from: '2026-02-10', to: '2026-02-10', times: null },
    }
    expect(shiftedSchedule(kept, '2026-02-10', '2026-02-11')).toBeNull()
  })

  test('that is counted from another entry is so much nearer or farther', () => {
    const following = (amount: number, unit: 'weeks' | 'days' | 'working_days'): EntryView['schedule'] => ({
      ...{ by: 'other', entryId: 'x', title: 'KKR', days: 1, times: null },
      offset: { amount, unit, fromClosedDay: 'before' },
    })
    const move = (schedule: EntryView['schedule']) => shiftedSchedule(schedule, '2026-05-29', '2026-06-05')
    expect(move(following(-3, 'weeks'))).toMatchObject({ offset: { amount: -2, unit: 'weeks' } })
    expect(move(following(-10, 'days'))).toMatchObject({ offset: { amount: -3, unit: 'days' } })
    expect(move(following(-10, 'working_days'))).toBeNull()
  })

  test('still begins on a date of its own rule, whatever it was and wherever it goes', () => {
    const moves = fc.tuple(dates, fc.integer({ min: -25, max: 25 }), fc.nat(8))
    fc.assert(
      fc.property(moves, ([date, days, which]) => {
        const keys = keysFor(date)
        const key = keys[which % keys.length]
        if (key === undefined) return
        const to = addDays(date, days)
        const moved = shiftedSchedule(series({ ...choiceFor(key, date), ...how }, date), date, to)
        if (moved?.by !== 'repeat') return
        const text = ruleOf(moved.repeat)
        const refused = text === null ? 'none' : refuseRule(text, moved.first.from)
        expect([date, to, key, refused]).toEqual([date, to, key, null])
        // The first time is the one that was taken elsewhere; what comes every month keeps its first month.
        if (!key.startsWith('monthly')) expect(moved.first.from).toBe(to)
      }),
      { numRuns: 400 },
    )
  })
})

test('a month without a fifth Tuesday has none', () => {
  expect(nthWeekday('2026-06', 5, 'TU')).toBe('2026-06-30')
  expect(nthWeekday('2026-07', 5, 'TU')).toBeNull()
  expect(nthWeekday('2026-07', -1, 'TU')).toBe('2026-07-28')
})
