import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { isoWeek, isoWeekYear } from '../../../bot/domain/wheel/recurrence/iso-week.ts'
import { choiceOf, ruleOf, type RuleChoice } from '../../../bot/domain/wheel/recurrence/rule-choice.ts'
import { weekdays } from '../../../bot/domain/wheel/recurrence/rule-fields.ts'
import { firstOf, readRule, refuseRule, ruleDates } from '../../../bot/domain/wheel/recurrence/rule.ts'

const dates = (rule: string, first: string, to: string, from = first) => ruleDates(rule, first, { from, to })
const chosen = (choice: RuleChoice): string => ruleOf(choice) ?? 'none'
const forever = { every: 1, end: null }

describe('a rule', () => {
  test.each<[string, RuleChoice, string, string, string[]]>([
    [
      'every second Tuesday',
      { repeat: 'weekly', weekdays: ['TU'], every: 2, end: null },
      '2026-03-03',
      '2026-04-15',
      ['2026-03-03', '2026-03-17', '2026-03-31', '2026-04-14'],
    ],
    [
      'the second Tuesday of every third month',
      { repeat: 'monthly_weekday', nth: 2, weekday: 'TU', every: 3, end: null },
      '2026-02-10',
      '2026-12-31',
      ['2026-02-10', '2026-05-12', '2026-08-11', '2026-11-10'],
    ],
    [
      'the fifth Tuesday comes only where there is one',
      { repeat: 'monthly_weekday', nth: 5, weekday: 'TU', ...forever },
      '2026-03-31',
      '2026-12-31',
      ['2026-03-31', '2026-06-30', '2026-09-29', '2026-12-29'],
    ],
    [
      'the last Friday of the month',
      { repeat: 'monthly_weekday', nth: -1, weekday: 'FR', ...forever },
      '2026-01-30',
      '2026-05-31',
      ['2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24', '2026-05-29'],
    ],
    [
      'Wednesday in the last whole working week of the month',
      { repeat: 'monthly_last_week', weekday: 'WE', ...forever },
      '2026-04-22',
      '2026-08-31',
      ['2026-04-22', '2026-05-27', '2026-06-24', '2026-07-29', '2026-08-26'],
    ],
    [
      'the last day of the month',
      { repeat: 'monthly_day', day: -1, ...forever },
      '2028-01-31',
      '2028-04-30',
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    [
      'February and June, the second Tuesday',
      { repeat: 'yearly_weekday', months: [2, 6], nth: 2, weekday: 'TU', ...forever },
      '2026-02-10',
      '2027-12-31',
      ['2026-02-10', '2026-06-09', '2027-02-09', '2027-06-08'],
    ],
    [
      '29 February comes in leap years',
      { repeat: 'yearly_day', month: 2, day: 29, ...forever },
      '2024-02-29',
      '2033-01-01',
      ['2024-02-29', '2028-02-29', '2032-02-29'],
    ],
    [
      'every second year',
      { repeat: 'yearly_day', month: 10, day: 15, every: 2, end: null },
      '2020-10-15',
      '2025-12-31',
      ['2020-10-15', '2022-10-15', '2024-10-15'],
    ],
    [
      'until a date, which belongs to it',
      { repeat: 'weekly', weekdays: ['MO'], every: 1, end: { on: '2026-03-16' } },
      '2026-03-02',
      '2026-12-31',
      ['2026-03-02', '2026-03-09', '2026-03-16'],
    ],
    [
      'so many times',
      { repeat: 'weekly', weekdays: ['MO', 'TH'], every: 1, end: { after: 3 } },
      '2026-03-02',
      '2026-12-31',
      ['2026-03-02', '2026-03-05', '2026-03-09'],
    ],
  ])('%s', (_name, choice, first, to, expected) => {
    expect(dates(chosen(choice), first, to)).toEqual(expected)
  })

  test('by week 53 comes only in the years that have it, on the first of January too', () => {
    const friday = chosen({ repeat: 'yearly_week', week: 53, weekday: 'FR', ...forever })
    expect(dates(friday, '2021-01-01', '2040-12-31')).toEqual([
      '2021-01-01',
      '2027-01-01',
      '2032-12-31',
      '2038-01-01',
    ])
  })

  test('by week 1 counts its years and times by the week, also where its Monday lies in December', () => {
    const monday = { repeat: 'yearly_week', week: 1, weekday: 'MO' } as const
    const everySecond = chosen({ ...monday, every: 2, end: null })
    expect(dates(everySecond, '2024-12-30', '2032-12-31')).toEqual([
      '2024-12-30',
      '2027-01-04',
      '2029-01-01',
      '2030-12-30',
    ])
    const twice = chosen({ ...monday, every: 1, end: { after: 2 } })
    expect(dates(twice, '2024-12-30', '2032-12-31')).toEqual(['2024-12-30', '2025-12-29'])
  })

  test('gives in a window what it gives in all, cut to the window', () => {
    const rule = chosen({ repeat: 'weekly', weekdays: ['TU'], every: 2, end: { after: 10 } })
    const all = dates(rule, '2026-03-03', '2027-12-31')
    const window = { from: '2026-03-31', to: '2026-05-26' }
    expect(ruleDates(rule, '2026-03-03', window)).toEqual(
      all.filter((date) => date >= window.from && date <= window.to),
    )
  })

  const choice: fc.Arbitrary<RuleChoice> = fc
    .record({
      repeat: fc.oneof(
        fc.record({
          repeat: fc.constant('weekly' as const),
          weekdays: fc.subarray([...weekdays], { minLength: 1 }),
        }),
        fc.record({
          repeat: fc.constant('monthly_weekday' as const),
          nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, -1 as const),
          weekday: fc.constantFrom(...weekdays),
        }),
        fc.record({
          repeat: fc.constant('monthly_day' as const),
          day: fc.constantFrom(1, 15, 29, 30, 31, -1),
        }),
        fc.record({
          repeat: fc.constant('monthly_last_week' as const),
          weekday: fc.constantFrom(...weekdays.slice(0, 5)),
        }),
        fc.record({
          repeat: fc.constant('yearly_weekday' as const),
          months: fc.subarray([2, 6, 9, 11], { minLength: 1 }),
          nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
          weekday: fc.constantFrom(...weekdays),
        }),
        fc.record({
          repeat: fc.constant('yearly_day' as const),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
        }),
        fc.record({
          repeat: fc.constant('yearly_week' as const),
          week: fc.integer({ min: 1, max: 53 }),
          weekday: fc.constantFrom(...weekdays),
        }),
      ),
      every: fc.integer({ min: 1, max: 3 }),
      end: fc.constantFrom(null, { after: 7 }, { on: '2033-05-01' }),
    })
    .map(({ repeat, every, end }) => ({ ...repeat, every, end }))
  const someDay = fc
    .integer({ min: 0, max: 2500 })
    .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())

  test('that a person chose is read back as the same choice', () => {
    fc.assert(fc.property(choice, (each) => expect(choiceOf(chosen(each))).toEqual(each)))
  })

  test('starts on the first date that it gives, and from there gives it again', () => {
    fc.assert(
      fc.property(choice, someDay, (each, day) => {
        const rule = chosen({ ...each, end: null })
        const first = firstOf(rule, day)
        expect(first).not.toBeNull()
        if (first === null) return
        expect(first >= day).toBe(true)
        expect(refuseRule(rule, first)).toBeNull()
        expect(dates(rule, first, first)).toEqual([first])
      }),
    )
  })

  test('never gives a date twice, none out of order, and each on a chosen weekday or ISO week', () => {
    fc.assert(
      fc.property(choice, someDay, (each, day) => {
        const rule = chosen(each)
        const first = firstOf(rule, day)
        if (first === null) return
        const all = dates(rule, first, '2040-12-31')
        expect(all).toEqual([...new Set(all)].toSorted())
        if (each.end !== null && 'after' in each.end) expect(all.length).toBeLessThanOrEqual(each.end.after)
        for (const date of all) {
          const { dayOfWeek, month } = Temporal.PlainDate.from(date)
          if ('weekday' in each) expect(weekdays[dayOfWeek - 1]).toBe(each.weekday)
          if (each.repeat === 'yearly_weekday') expect(each.months).toContain(month)
          if (each.repeat === 'yearly_week') {
            expect(isoWeek(date)).toBe(each.week)
            expect((isoWeekYear(date) - isoWeekYear(first)) % each.every).toBe(0)
          }
        }
      }),
    )
  })
})

describe('what is refused as a rule', () => {
  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20260101',
    'FREQ=WEEKLY;UNTIL=20260230',
    'FREQ=WEEKLY;BYDAY=MO;BYDAY=TU',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=YEARLY;BYWEEKNO=54;BYDAY=MO',
    'FREQ=YEARLY;BYWEEKNO=10',
    'FREQ=YEARLY;BYSETPOS=1',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'BYDAY=MO',
    '',
    `FREQ=YEARLY;BYMONTHDAY=${'1,'.repeat(200)}1`,
  ])('%s', (text) => {
    expect(readRule(text)).toBeNull()
    expect(refuseRule(text, '2026-01-05')).toEqual({ code: 'not_a_rule', text })
  })

  test('a rule that never comes', () => {
    expect(refuseRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-05')).toEqual({
      code: 'rule_never_occurs',
    })
  })

  test('a first date that the rule does not give, with the one that it gives', () => {
    expect(refuseRule('FREQ=MONTHLY;BYDAY=2TU', '2026-03-11')).toEqual({
      code: 'first_not_in_rule',
      first: '2026-03-11',
      rule: '2026-04-14',
    })
  })

  test('a choice without a day: no weekday, no month, a Saturday’s working week', () => {
    expect(ruleOf({ repeat: 'weekly', weekdays: [], ...forever })).toBeNull()
    expect(ruleOf({ repeat: 'yearly_weekday', months: [], nth: 1, weekday: 'MO', ...forever })).toBeNull()
    expect(ruleOf({ repeat: 'monthly_last_week', weekday: 'SA', ...forever })).toBeNull()
    expect(ruleOf({ repeat: 'yearly_weekday', months: [13], nth: 1, weekday: 'MO', ...forever })).toBeNull()
  })

  test('nothing that another calendar made and that fits: it is kept, but is no choice of ours', () => {
    const rule = readRule('BYSETPOS=-1;FREQ=monthly;BYDAY=MO,TU,WE,TH,FR;WKST=MO')
    expect(rule).toBe('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')
    expect(choiceOf(rule ?? '')).toBeNull()
    expect(dates(rule ?? '', '2026-05-29', '2026-08-31')).toEqual([
      '2026-05-29',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
    ])
  })
})
