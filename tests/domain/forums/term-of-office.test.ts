import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { termOn } from '../../../bot/domain/forums/term-of-office.ts'

const councils = { years: 4, began: '2026-01-01' }

describe('a term of office', () => {
  test.each([
    ['2026-01-01', '2026-01-01', '2029-12-31'],
    ['2029-12-31', '2026-01-01', '2029-12-31'],
    ['2030-01-01', '2030-01-01', '2033-12-31'],
    ['2025-12-31', '2022-01-01', '2025-12-31'],
    ['2017-01-18', '2014-01-01', '2017-12-31'],
  ])('in which %s lies is %s to %s', (day, from, to) => {
    expect(termOn(councils, day)).toEqual({ from, to })
  })

  test('may begin within a year', () => {
    const terms = { years: 4, began: '2026-03-01' }
    expect(termOn(terms, '2030-02-28')).toEqual({ from: '2026-03-01', to: '2030-02-28' })
    expect(termOn(terms, '2026-02-28')).toEqual({ from: '2022-03-01', to: '2026-02-28' })
  })

  test('holds its day, and the next begins the day after it ends', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 6 }), (began, on, years) => {
        const term = termOn({ years, began }, on)
        expect(term.from <= on && on <= term.to).toBe(true)
        expect(termOn({ years, began }, addDays(term.to, 1)).from).toBe(addDays(term.to, 1))
        expect(termOn({ years, began }, term.from)).toEqual(term)
      }),
    )
  })
})
