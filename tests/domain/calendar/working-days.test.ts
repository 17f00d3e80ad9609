import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, isPlainDate, weekdayOf, type PlainDate } from '../../../bot/domain/calendar/plain-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../bot/domain/calendar/working-days.ts'

const someDate = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1990-01-01', days))
const someClosedDays = fc.array(someDate, { maxLength: 20 })

describe('a working day', () => {
  test('is no Saturday and no Sunday', () => {
    expect(isWorkingDay('2026-03-06')).toBe(true)
    expect(isWorkingDay('2026-03-07')).toBe(false)
    expect(isWorkingDay('2026-03-08')).toBe(false)
  })

  test('was none on Store Bededag until 2023, and is an ordinary Friday from 2024', () => {
    expect(isWorkingDay('2022-05-13')).toBe(false)
    expect(isWorkingDay('2023-05-05')).toBe(false)
    expect(isWorkingDay('2024-04-26')).toBe(true)
    expect(isWorkingDay('2025-05-16')).toBe(true)
    expect(isWorkingDay('2026-05-01')).toBe(true)
  })

  // Dates from the almanac of the University of Copenhagen.
  test.each([
    ['2024', ['2024-03-28', '2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20']],
    ['2025', ['2025-04-17', '2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09']],
    ['2026', ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25']],
    ['2027', ['2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17']],
    ['2030', ['2030-04-18', '2030-04-19', '2030-04-22', '2030-05-30', '2030-06-10']],
  ])('follows Easter, Ascension and Whit Monday in %s', (_year, holidays) => {
    expect(holidays.map((date) => isWorkingDay(date))).toEqual(holidays.map(() => false))
  })

  test('is a working day on the Wednesday before Easter and on 1 May', () => {
    expect(isWorkingDay('2026-04-01')).toBe(true)
    expect(isWorkingDay('2025-05-01')).toBe(true)
  })

  test('is none at Christmas and New Year', () => {
    const closed = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']
    expect(closed.filter((date) => isWorkingDay(date))).toEqual([])
    expect(['2026-12-23', '2026-12-28', '2026-12-30', '2027-01-04'].every((date) => isWorkingDay(date))).toBe(
      true,
    )
  })

  test('is none on Grundlovsdag unless the forum says otherwise', () => {
    expect(isWorkingDay('2026-06-05')).toBe(false)
    expect(isWorkingDay('2026-06-05', [], ['12-24'])).toBe(true)
  })

  test('is none on the days that the forum itself has closed', () => {
    expect(isWorkingDay('2026-05-15', ['2026-05-15'])).toBe(false)
    expect(isWorkingDay('2026-05-18', ['2026-05-15'])).toBe(true)
  })
})

describe('counting working days', () => {
  test('goes over a weekend', () => {
    expect(addWorkingDays('2026-03-02', 5)).toBe('2026-03-09')
    expect(nextWorkingDay('2026-03-06')).toBe('2026-03-09')
    expect(workingDaysBetween('2026-03-02', '2026-03-09')).toBe(5)
  })

  test('goes over Easter 2026', () => {
    expect(addWorkingDays('2026-04-01', 1)).toBe('2026-04-07')
    expect(workingDaysBetween('2026-04-01', '2026-04-07')).toBe(1)
  })

  test('goes over the turn of the year', () => {
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28')
    expect(addWorkingDays('2026-12-30', 1)).toBe('2027-01-04')
    expect(addWorkingDays('2027-01-04', -1)).toBe('2026-12-30')
  })

  test('knows 29 February', () => {
    expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addWorkingDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addWorkingDays('2027-02-26', 1)).toBe('2027-03-01')
  })

  test('gives the date itself for no days, even on a Sunday', () => {
    expect(addWorkingDays('2026-03-08', 0)).toBe('2026-03-08')
    expect(workingDaysBetween('2026-03-08', '2026-03-08')).toBe(0)
  })

  test('counts backwards too', () => {
    expect(addWorkingDays('2026-03-09', -3)).toBe('2026-03-04')
    expect(workingDaysBetween('2026-03-09', '2026-03-04')).toBe(-3)
  })

  test('stops with an error when every day of the year is closed', () => {
    const everyDay = Array.from({ length: 366 }, (_, day) => addDays('2028-01-01', day).slice(5))
    expect(() => nextWorkingDay('2026-03-02', [], everyDay)).toThrow(RangeError)
  })

  test('always ends on a working day, and counts back to the number it was given', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -30, max: 30 }), someClosedDays, (date, days, closed) => {
        fc.pre(days !== 0)
        const end = addWorkingDays(date, days, closed)
        return isWorkingDay(end, closed) && workingDaysBetween(date, end, closed) === days
      }),
    )
  })

  test('is never later for a closed day less', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 20 }), someClosedDays, (date, days, closed) => {
        return addWorkingDays(date, days, closed.slice(1)) <= addWorkingDays(date, days, closed)
      }),
    )
  })

  test('leaves no working day between a date and the next one', () => {
    fc.assert(
      fc.property(someDate, someClosedDays, (date, closed) => {
        const next = nextWorkingDay(date, closed)
        const between: PlainDate[] = []
        for (let day = addDays(date, 1); day < next; day = addDays(day, 1)) between.push(day)
        return between.every((day) => !isWorkingDay(day, closed))
      }),
    )
  })
})

describe('a date as text', () => {
  test('is one only when that day exists', () => {
    expect(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'].every(isPlainDate)).toBe(true)
    const none = [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-1',
      '',
      '2026-04-01T00',
    ]
    expect(none.filter(isPlainDate)).toEqual([])
  })

  test('has its weekday as in the calendar on the wall', () => {
    expect(weekdayOf('2026-03-02')).toBe(1)
    expect(weekdayOf('2020-05-29')).toBe(5)
    expect(weekdayOf('2026-03-08')).toBe(7)
  })
})
