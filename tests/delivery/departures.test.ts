import { describe, expect, test } from '@jest/globals'
import { createDepartures } from '../../bot/delivery/rate-limit/departures.ts'

/** When each of so many sendings to one tenant left, all of them being late at the same instant. */
async function leaveTogether(count: number, answerMs: number): Promise<number[]> {
  const departures = createDepartures()
  const left: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: count }, () =>
      departures.leave('tenant', async () => {
        left.push(performance.now() - began)
        await new Promise((resolve) => setTimeout(resolve, answerMs))
      }),
    ),
  )
  return left
}

describe('cards that a busy process sends late', () => {
  test('do not leave all at once, and never more of them in a second than Teams takes', async () => {
    const left = await leaveTogether(70, 1)
    expect(left).toHaveLength(70)
    const inASecond = left.map((from) => left.filter((at) => at >= from && at < from + 1_000).length)
    expect(Math.max(...inASecond)).toBeLessThanOrEqual(50)
    const inATenth = left.map((from) => left.filter((at) => at >= from && at < from + 100).length)
    expect(Math.max(...inATenth)).toBeLessThanOrEqual(9)
  })

  test('wait for the first of them after a rest, which needs a token and a connection', async () => {
    const [first, second] = await leaveTogether(3, 200)
    expect(first).toBeLessThan(50)
    expect(second).toBeGreaterThanOrEqual(199)
  })

  test('do not wait for ever for a first that is never answered, and are sent when it fails', async () => {
    const departures = createDepartures()
    const lost = departures.leave('tenant', () => Promise.reject(new Error('refused')))
    await expect(lost).rejects.toThrow('refused')
    expect(await departures.leave('tenant', () => Promise.resolve('sent'))).toBe('sent')
    void departures.leave('another', () => new Promise(() => undefined))
    const began = performance.now()
    await departures.leave('another', () => Promise.resolve())
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('to one tenant hold up none to another', async () => {
    const departures = createDepartures()
    void departures.leave('slow', () => new Promise(() => undefined))
    const began = performance.now()
    await departures.leave('quick', () => Promise.resolve())
    // Held up, it would wait a whole second.
    expect(performance.now() - began).toBeLessThan(900)
  })
})

describe('slots for a tenant', () => {
  test('are asked for by one alone after a rest, and by the others once the way is open', async () => {
    let now = 10_000
    const departures = createDepartures(() => now)
    expect(departures.room('tenant', 20)).toBe(1)
    expect(departures.room('tenant', 19)).toBe(0)
    let answer: () => void = () => undefined
    const first = departures.leave('tenant', () => new Promise<void>((resolve) => (answer = resolve)))
    now += 200
    expect(departures.room('tenant', 19)).toBe(0)
    expect(departures.room('another', 5)).toBe(1)
    answer()
    await first
    await new Promise((resolve) => setImmediate(resolve))
    expect(departures.room('tenant', 19)).toBe(19)
    now += 1_500
    expect(departures.room('tenant', 3)).toBe(1)
  })

  test('are not held up for ever by a first that never left', () => {
    let now = 10_000
    const departures = createDepartures(() => now)
    expect(departures.room('tenant', 20)).toBe(1)
    now += 999
    expect(departures.room('tenant', 20)).toBe(0)
    now += 1
    expect(departures.room('tenant', 20)).toBe(1)
  })
})
