import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { clockRoutes } from '../../infra/local/admin/clock-routes.ts'
import { makeClock } from '../../infra/local/clock.ts'
import { followClock, type FollowedClock } from '../../infra/local/clock-follower.ts'
import type { Call } from '../../infra/local/http/router.ts'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { ask, part } from './ask.ts'

let tenant: LocalTenant
let followers: FollowedClock[]
beforeAll(async () => {
  tenant = await startLocalTenant()
  followers = await Promise.all([1, 2].map(() => followClock(tenant.urls.admin)))
})
afterAll(async () => {
  followers.forEach((follower) => follower.stop())
  await tenant.stop()
})

const apartMs = (follower: FollowedClock) =>
  Math.abs(follower.clock().getTime() - tenant.clock.now().getTime())

describe("the demo's clock", () => {
  test('begins on Monday 2 March 2026 at 09.00 in Copenhagen', () => {
    const since = tenant.clock.now().getTime() - Date.parse('2026-03-02T08:00:00Z')
    expect(since).toBeGreaterThanOrEqual(0)
    expect(since).toBeLessThan(60_000)
  })

  test('is the clock of every process that follows it as soon as a move is answered', async () => {
    const moved = await ask('POST', `${tenant.urls.admin}/clock`, { body: { forwardMinutes: 24 * 60 } })
    expect(moved.status).toBe(200)
    expect(Date.parse(part(moved.body, 'now'))).toBeGreaterThanOrEqual(Date.parse('2026-03-03T08:00:00Z'))
    for (const follower of followers) expect(apartMs(follower)).toBeLessThan(1_000)
  })

  test('never goes back', async () => {
    const body = { to: '2026-03-02T09:00:00+01:00' }
    expect((await ask('POST', `${tenant.urls.admin}/clock`, { body })).status).toBe(409)
  })

  test('is told every so often while it does not move, so that no follower gives up waiting', async () => {
    const following = clockRoutes(makeClock({ clockOffsetMs: 0 }), 20).find(({ template }) =>
      template.endsWith('/follow'),
    )
    const answer = await following?.handle({ params: {} } as Call)
    const told: string[] = []
    let close = (): void => undefined
    answer?.stream?.(
      (line) => void told.push(line),
      (onClose) => (close = onClose),
    )
    await sleepUntil(() => told.length >= 3, 5_000)
    close()
    expect(JSON.parse(told[2] ?? '')).toMatchObject({ move: 'none' })
  })

  test('moves on without a process that has gone', async () => {
    followers.pop()?.stop()
    const started = Date.now()
    await tenant.clock.moveTo(new Date(tenant.clock.now().getTime() + 3_600_000))
    expect(Date.now() - started).toBeLessThan(4_000)
    for (const follower of followers) expect(apartMs(follower)).toBeLessThan(1_000)
  })
})
