import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { instantOf, localDateOf, localTimeOf } from '../../../bot/domain/calendar/copenhagen.ts'

describe('Danish time', () => {
  test('is one hour before UTC in winter and two in summer', () => {
    expect(instantOf('2026-03-02', '12:00').toISOString()).toBe('2026-03-02T11:00:00.000Z')
    expect(instantOf('2026-06-02', '12:00').toISOString()).toBe('2026-06-02T10:00:00.000Z')
  })

  test('skips an hour on the last Sunday of March', () => {
    expect(instantOf('2026-03-29', '01:59').toISOString()).toBe('2026-03-29T00:59:00.000Z')
    expect(instantOf('2026-03-29', '03:00').toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(localTimeOf(new Date('2026-03-29T01:00:00Z'))).toBe('03:00')
  })

  test('moves a time that was skipped as far ahead as the clock was moved', () => {
    expect(localTimeOf(instantOf('2026-03-29', '02:30'))).toBe('03:30')
  })

  test('has an hour twice on the last Sunday of October, and means the first', () => {
    expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(localTimeOf(new Date('2026-10-25T00:30:00Z'))).toBe('02:30')
    expect(localTimeOf(new Date('2026-10-25T01:30:00Z'))).toBe('02:30')
  })

  test('begins its day and its year before UTC does', () => {
    expect(localDateOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(localDateOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
    expect(localDateOf(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15')
  })

  test('cuts seconds off instead of rounding them up', () => {
    expect(localTimeOf(new Date('2026-03-09T10:59:59.999Z'))).toBe('11:59')
  })

  test('refuses a date or a time that does not exist', () => {
    expect(() => instantOf('2026-02-29', '12:00')).toThrow(RangeError)
    expect(() => instantOf('2026-02-28', '24:00')).toThrow(RangeError)
  })

  test('goes from instant to wall clock and back, except in the hour that comes twice', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(Date.UTC(2020, 0, 1) + minute * 60_000)
        const back = instantOf(localDateOf(instant), localTimeOf(instant))
        const apart = instant.getTime() - back.getTime()
        return apart === 0 || (apart === 3_600_000 && localTimeOf(instant).startsWith('02:'))
      }),
      { numRuns: 500 },
    )
  })
})
