import { describe, expect, test } from '@jest/globals'
import { cutBefore, endTerm, isInForce, overlap } from '../../../bot/domain/members/term.ts'

const term = (from: string, to: string | null) => ({ from, to })

describe('a term', () => {
  test('holds on its first and on its last day', () => {
    const march = term('2026-03-01', '2026-03-31')
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInForce(march, day)),
    ).toEqual([false, true, true, false])
  })

  test('without an end holds until further notice', () => {
    expect(isInForce(term('2026-03-01', null), '2046-03-01')).toBe(true)
  })

  test.each([
    ['ends the day before the other begins', '2026-03-31', false],
    ['ends the day on which the other begins', '2026-04-01', true],
    ['has no end', null, true],
  ])('that %s: both at once is %#', (_, to, both) => {
    const other = term('2026-04-01', null)
    expect(overlap(term('2026-01-01', to), other)).toBe(both)
    expect(overlap(other, term('2026-01-01', to))).toBe(both)
  })
})

describe('ending a term', () => {
  const today = '2026-03-10'

  test('sets its last day, also one that has been', () => {
    expect(endTerm(term('2026-01-01', null), '2026-03-09', today)).toEqual({
      ok: true,
      term: term('2026-01-01', '2026-03-09'),
    })
  })

  test('never puts the end before the beginning', () => {
    expect(endTerm(term('2026-03-05', null), '2026-03-04', today)).toMatchObject({
      refusal: { code: 'ends_before_start' },
    })
  })

  test('never touches what is over, and never makes a term longer', () => {
    const over = endTerm(term('2026-01-01', '2026-03-09'), '2026-02-01', today)
    const longer = endTerm(term('2026-01-01', '2026-03-20'), '2026-03-21', today)
    expect([over, longer]).toMatchObject([
      { refusal: { code: 'already_ended' } },
      { refusal: { code: 'already_ended' } },
    ])
  })
})

describe('a term that must not hold from a day on', () => {
  test('ends the day before, over the turn of a year', () => {
    expect(cutBefore(term('2025-06-01', null), '2026-01-01')).toEqual(term('2025-06-01', '2025-12-31'))
  })

  test('that ends earlier by itself stays as it is', () => {
    const spring = term('2025-06-01', '2025-09-30')
    expect(cutBefore(spring, '2026-01-01')).toEqual(spring)
  })

  test('leaves nothing where it was to begin that day or later', () => {
    expect(cutBefore(term('2026-01-01', null), '2026-01-01')).toBeNull()
    expect(cutBefore(term('2026-02-01', null), '2026-01-01')).toBeNull()
  })
})
