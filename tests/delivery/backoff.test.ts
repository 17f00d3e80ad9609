import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MAX_ATTEMPTS, nextAttempt } from '../../bot/delivery/backoff.ts'

const now = new Date('2026-03-02T08:00:00Z')
const waitMs = (next: ReturnType<typeof nextAttempt>) =>
  next.again ? next.at.getTime() - now.getTime() : null
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('when a sending is tried again', () => {
  test('the first wait is half a second to a second, and each wait is longer than the one before the last', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, at) =>
      waitMs(nextAttempt({ attempt: at + 1, now, afterMs: null, random: 0.5 })),
    )
    expect(waits[0]).toBe(750)
    expect(waits.slice(0, 5)).toEqual([750, 1500, 3000, 6000, 12_000])
    expect(Math.max(...waits.map(Number))).toBeLessThanOrEqual(300_000)
  })

  test('it never comes before the time that the server asked for, however the dice fall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
        fc.integer({ min: 0, max: 1_800_000 }),
        random,
        (attempt, afterMs, dice) => {
          expect(waitMs(nextAttempt({ attempt, now, afterMs, random: dice }))).toBeGreaterThanOrEqual(afterMs)
        },
      ),
    )
  })

  test('those who were turned away together do not return together', () => {
    const first = waitMs(nextAttempt({ attempt: 1, now, afterMs: 20_000, random: 0 }))
    const last = waitMs(nextAttempt({ attempt: 1, now, afterMs: 20_000, random: 0.999 }))
    expect(Number(last) - Number(first)).toBeGreaterThan(3_000)
  })

  test('every sending ends: after twelve tries the mail door is next', () => {
    expect(nextAttempt({ attempt: MAX_ATTEMPTS, now, afterMs: null, random: 0 })).toEqual({ again: false })
    let total = 0
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      total += Number(waitMs(nextAttempt({ attempt, now, afterMs: null, random: 0.999 })))
    }
    expect(total).toBeLessThan(20 * 60_000)
  })

  test('a server that asks for an hour is not waited for', () => {
    expect(nextAttempt({ attempt: 1, now, afterMs: 3_600_000, random: 0 })).toEqual({ again: false })
  })
})
