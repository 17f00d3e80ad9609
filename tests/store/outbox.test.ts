import { randomUUID } from 'node:crypto'
import { beforeEach, afterEach, describe, expect, test } from '@jest/globals'
import type { Kysely } from 'kysely'
import type { Database } from '../../bot/store/database.ts'
import { type Claimed, claimDue, type Delivery, giveBack, recordResult } from '../../bot/store/outbox.ts'
import { insertNotices } from '../../bot/store/notices.ts'
import { demoDeps } from '../support/demo-deps.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { seedDemoForum } from '../support/demo-forum.ts'
import { startDemoRound } from '../support/demo-round.ts'

const LEASE_MS = 60_000
let database: TestDatabase
let db: Kysely<Database>
let now: Date

beforeEach(async () => {
  database = await freshDatabase()
  db = database.db
  const { deps, stop } = await demoDeps(database)
  await startDemoRound(deps, await seedDemoForum(db))
  await stop()
  now = new Date(deps.clock().getTime() + 1_000)
})

afterEach(() => database.drop())

const later = (ms: number) => new Date(now.getTime() + ms)
const claimOne = async (at: Date): Promise<Delivery> => {
  const [delivery] = await claimDue(db, at, 1, LEASE_MS)
  if (delivery === undefined || delivery.roundId === null) throw new Error('No round is due')
  return delivery
}
const record = (delivery: Claimed, result: Parameters<typeof recordResult>[2]) =>
  db.transaction().execute((trx) => recordResult(trx, delivery, result))
const rowOf = ({ id }: Delivery) =>
  db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const claimedAt = async (at: Date, { id }: Delivery) =>
  (await claimDue(db, at, 100, LEASE_MS)).find((each) => each.id === id)

describe('a delivery that was claimed', () => {
  test('is nobody else’s until its lease ends, and counts as tried once', async () => {
    const delivery = await claimOne(now)
    expect(delivery).toMatchObject({ attempts: 1, kind: 'proposal', leasedUntil: later(LEASE_MS) })
    expect(await claimedAt(later(LEASE_MS - 1), delivery)).toBeUndefined()
    expect(await claimedAt(later(LEASE_MS), delivery)).toMatchObject({ attempts: 2 })
  })

  test('and given back untried falls due at its instant, with no try counted', async () => {
    const delivery = await claimOne(now)
    await giveBack(db, [{ ...delivery, nextAttemptAt: later(5_000) }])
    expect(await claimedAt(later(4_999), delivery)).toBeUndefined()
    expect(await claimedAt(later(5_000), delivery)).toMatchObject({ attempts: 1 })
  })

  test('by another since is not given back or written off by the one before', async () => {
    const delivery = await claimOne(now)
    const other = await claimedAt(later(LEASE_MS), delivery)
    await giveBack(db, [{ ...delivery, nextAttemptAt: now }])
    expect(await record(delivery, { state: 'failed', reason: '500' })).toBe(false)
    expect(await record(delivery, { state: 'retry', nextAttemptAt: now, reason: '500' })).toBe(false)
    expect(await rowOf(delivery)).toMatchObject({ state: 'queued', leased_until: other?.leasedUntil })
  })

  test('is sent when it was sent, whoever holds it by now, and written down once', async () => {
    const delivery = await claimOne(now)
    const other = await claimedAt(later(LEASE_MS), delivery)
    const sentAt = (at: Date) => ({ state: 'sent', at, to: null, counts: true }) as const
    expect(await record(delivery, sentAt(later(LEASE_MS + 1)))).toBe(true)
    expect(other && (await record(other, sentAt(later(LEASE_MS + 2))))).toBe(false)
    expect(await rowOf(delivery)).toMatchObject({ state: 'sent', sent_at: later(LEASE_MS + 1) })
    expect(await claimedAt(later(10 * LEASE_MS), delivery)).toBeUndefined()
  })

  test('is never tried again once it is gone, failed or dropped', async () => {
    for (const state of ['gone', 'failed', 'dropped'] as const) {
      const delivery = await claimOne(now)
      expect(await record(delivery, { state, reason: 'x'.repeat(500) })).toBe(true)
      expect((await rowOf(delivery)).reason).toHaveLength(200)
      expect(await claimedAt(later(10 * LEASE_MS), delivery)).toBeUndefined()
      now = later(10 * LEASE_MS + LEASE_MS)
    }
  })
})

test('the oldest due are claimed first, and no more than asked for', async () => {
  const first = await claimOne(now)
  await giveBack(db, [{ ...first, nextAttemptAt: later(100) }])
  const claimed = await claimDue(db, later(200), 5, LEASE_MS)
  expect(claimed).toHaveLength(5)
  expect(claimed.map(({ id }) => id)).not.toContain(first.id)
})

test('what holds for minutes only is given first, however late it falls due among what can wait', async () => {
  const { personId } = await claimOne(now)
  const [id, meetingId, participantId, blockId] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ]
  const data = { meetingId, participantId, blockId, began: now.toISOString() }
  await db
    .transaction()
    .execute((trx) =>
      insertNotices(trx, [{ id, personId, door: 'teams', kind: 'session_begun', data }], later(100)),
    )
  const claimed = await claimDue(db, later(200), 5, LEASE_MS)
  expect(claimed).toHaveLength(5)
  expect(claimed[0]?.id).toBe(id)

  // It got no slot: what can wait leaves the next ones of the door to it, unless it waits for longer than a slot.
  const [first] = claimed
  if (first === undefined) throw new Error('Nothing was claimed')
  await giveBack(db, [{ ...first, nextAttemptAt: later(900) }])
  const doors = async (at: Date) => (await claimDue(db, at, 100, LEASE_MS)).map(({ door }) => door)
  const waiting = await doors(later(300))
  expect(waiting).not.toContain('teams')
  const [again] = await claimDue(db, later(900), 1, LEASE_MS)
  if (again?.id !== id) throw new Error('It was not given when it fell due')
  await giveBack(db, [{ ...again, nextAttemptAt: later(10_000) }])
  expect(await doors(later(1_000))).toContain('teams')
})
