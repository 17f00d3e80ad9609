import { describe, expect, test } from '@jest/globals'
import { retryAfterMs } from '../../bot/graph/retry-after.ts'

describe('Retry-After', () => {
  test('counts seconds', () => {
    expect(retryAfterMs('3', null)).toBe(3000)
    expect(retryAfterMs(' 0.5 ', null)).toBe(500)
  })

  test('is held against the date of the answer when it is a date, so that a set clock has no part in it', () => {
    expect(retryAfterMs('Mon, 02 Mar 2026 09:00:30 GMT', 'Mon, 02 Mar 2026 09:00:00 GMT')).toBe(30_000)
  })

  test('says nothing where there is none, or where it cannot be understood', () => {
    for (const value of [null, undefined, '', 'soon', '-4', 'Mon, 02 Mar 2026 09:00:30 GMT']) {
      expect(retryAfterMs(value, null)).toBeNull()
    }
  })

  test('is never less than nothing', () => {
    expect(retryAfterMs('Mon, 02 Mar 2026 08:00:00 GMT', 'Mon, 02 Mar 2026 09:00:00 GMT')).toBe(0)
  })
})
