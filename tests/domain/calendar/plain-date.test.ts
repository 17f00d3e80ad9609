import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addDays, isPlainDate, weekdayOf } from '../../../bot/domain/calendar/plain-date.ts'

const dates = fc
  .record({
    year: fc.integer({ min: 1900, max: 2200 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => Temporal.PlainDate.from(parts))

describe('a date without a zone', () => {
  test('is so many days later what the calendar says, over month ends, leap years and summer time', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString())
      }),
    )
  })

  test('falls on the weekday that the calendar says', () => {
    fc.assert(fc.property(dates, (date) => expect(weekdayOf(date.toString())).toBe(date.dayOfWeek)))
  })

  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-2-9',
    '2026-02-09T00:00',
    '',
  ])('is not %j, which nothing is counted from', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow(RangeError)
    expect(() => weekdayOf(text)).toThrow(RangeError)
  })

  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('is %j', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })
})
