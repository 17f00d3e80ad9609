import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { TEAMS_SEND_LIMITS } from '../../bot/delivery/rate-limit/limits.ts'
import type { Database } from '../../bot/store/database.ts'
import {
  forgetIdleConversations,
  pauseSending,
  type SendLimits,
  takeSendSlots,
  type WindowLimit,
} from '../../bot/store/rate-limit.ts'
import { useDatabase } from '../support/database.ts'

const start = new Date('2026-03-02T08:00:00Z').getTime()
const at = (ms: number) => new Date(start + ms)
const limits: SendLimits = {
  perTenant: [{ count: 5, windowMs: 1000 }],
  perConversation: [
    { count: 2, windowMs: 1000 },
    { count: 3, windowMs: 3000 },
  ],
  aheadMs: 500,
  clockToleranceMs: 10_000,
  longestPauseMs: 60_000,
}

const database = useDatabase()
/** Two pools, as two instances of the product have. */
let db: Kysely<Database>
let other: Kysely<Database>

beforeAll(() => {
  db = database.db
  other = database.connectAgain()
})

beforeEach(async () => {
  await sql`truncate send_slots`.execute(db)
})

const take = (conversations: string, ms: number, tenantId = 'tenant') =>
  takeSendSlots(db, { tenantId, conversationIds: [...conversations], now: at(ms), limits })
const shown = (slots: { granted: boolean; at: Date }[]) =>
  slots.map((slot) => `${slot.granted ? '' : 'not before '}${slot.at.getTime() - start}`)

describe('a slot to send in', () => {
  test('is free at once, until a conversation has had its share; the answer says when it has one again', async () => {
    expect(shown(await take('aaab', 0))).toEqual(['0', '0', 'not before 1000', '0'])
    expect(shown(await take('a', 999))).toEqual(['not before 1000'])
    expect(shown(await take('a', 1000))).toEqual(['1000'])
    expect(shown(await take('a', 2500))).toEqual(['not before 3000'])
  })

  test('is taken a little ahead when the tenant has had its share, and no further', async () => {
    expect(shown(await take('abcde', 0))).toEqual(['0', '0', '0', '0', '0'])
    expect(shown(await take('fg', 400))).toEqual(['not before 1000', 'not before 1000'])
    expect(shown(await take('fg', 600))).toEqual(['1000', '1000'])
    expect(shown(await take('h', 1100))).toEqual(['1100'])
  })

  test('of one tenant takes nothing from another', async () => {
    await take('abcde', 0)
    expect(shown(await take('x', 0, 'another tenant'))).toEqual(['0'])
  })

  test('that one conversation has to wait for takes nothing from the others', async () => {
    expect(shown(await take('aaaaaaabcd', 0)).filter((slot) => slot === '0')).toHaveLength(5)
  })

  test('is given to nobody during a pause, whichever instance was told of it', async () => {
    await pauseSending(other, { tenantId: 'tenant', until: at(5000), now: at(0), limits })
    await pauseSending(other, { tenantId: 'tenant', until: at(2000), now: at(0), limits })
    expect(shown(await take('a', 100))).toEqual(['not before 5000'])
    expect(shown(await take('a', 4600))).toEqual(['5000'])
    expect(shown(await take('a', 0, 'another tenant'))).toEqual(['0'])
  })

  test('is never paused for longer than the longest pause', async () => {
    await pauseSending(db, { tenantId: 'tenant', until: at(3_600_000), now: at(0), limits })
    expect(shown(await take('a', 0))).toEqual(['not before 60000'])
  })

  test('is free at once after the clock was set back: what it wrote before does not stop the product', async () => {
    await take('ab', 86_400_000)
    await pauseSending(db, { tenantId: 'tenant', until: at(86_430_000), now: at(86_400_000), limits })
    expect(shown(await take('ab', 0))).toEqual(['0', '0'])
    await pauseSending(db, { tenantId: 'tenant', until: at(86_430_000), now: at(86_400_000), limits })
    await pauseSending(db, { tenantId: 'tenant', until: at(3000), now: at(0), limits })
    expect(shown(await take('a', 0))).toEqual(['not before 3000'])
  })

  test('leaves nothing behind of conversations that are long idle', async () => {
    await take('ab', 0)
    await take('c', 10_000)
    await forgetIdleConversations(db, at(10_000))
    const { rows } = await sql<{ scope: string }>`select scope from send_slots order by scope`.execute(db)
    expect(rows.map(({ scope }) => scope)).toEqual(['conversation tenant c', 'tenant tenant'])
  })
})

type Sent = { conversation: string; at: number }

/** The most sends that any window of this length holds. */
function mostIn(instants: readonly number[], windowMs: number) {
  const sorted = [...instants].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((from) => sorted.filter((t) => t >= from && t < from + windowMs).length))
}

function expectWithin(instants: readonly number[], windows: readonly WindowLimit[]) {
  for (const { count, windowMs } of windows) expect(mostIn(instants, windowMs)).toBeLessThanOrEqual(count)
}

describe('two instances that send as fast as they may', () => {
  const batch = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {
    minLength: 1,
    maxLength: 8,
  })
  const step = fc.record({
    passMs: fc.integer({ min: 0, max: 900 }),
    one: batch,
    two: batch,
    skewMs: fc.nat(300),
  })

  test('together exceed no window, of the tenant or of any conversation, whatever they ask for and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await sql`truncate send_slots`.execute(db)
        const sent: Sent[] = []
        let now = 0
        const ask = async (from: Kysely<Database>, conversationIds: string[], ms: number) => {
          const slots = await takeSendSlots(from, { tenantId: 't', conversationIds, now: at(ms), limits })
          slots.forEach((slot, nth) => {
            expect(slot.at.getTime() - start).toBeGreaterThanOrEqual(ms)
            if (!slot.granted) return
            expect(slot.at.getTime() - start).toBeLessThanOrEqual(ms + limits.aheadMs)
            sent.push({ conversation: conversationIds[nth] ?? '', at: slot.at.getTime() - start })
          })
        }
        for (const { passMs, one, two, skewMs } of steps) {
          now += passMs
          await Promise.all([ask(db, one, now), ask(other, two, now + skewMs)])
        }
        expectWithin(
          sent.map((each) => each.at),
          limits.perTenant,
        )
        for (const conversation of 'abcdefgh') {
          const own = sent.filter((each) => each.conversation === conversation)
          expectWithin(
            own.map((each) => each.at),
            limits.perConversation,
          )
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('use 95 % of what Teams allows a tenant', async () => {
    const granted = new Set<string>()
    let nth = 0
    for (let ms = 0; ms < 20_000; ms += 100) {
      for (const from of [db, other]) {
        const conversationIds = Array.from({ length: 30 }, () => `director-${nth++}`)
        const slots = await takeSendSlots(from, {
          tenantId: 't',
          conversationIds,
          now: at(ms),
          limits: TEAMS_SEND_LIMITS,
        })
        slots.forEach((slot, place) => {
          if (slot.granted && slot.at.getTime() < at(20_000).getTime())
            granted.add(conversationIds[place] ?? '')
        })
      }
    }
    expect(granted.size).toBeGreaterThanOrEqual(0.95 * 50 * 20)
    expect(granted.size).toBeLessThanOrEqual(50 * 20)
  }, 60_000)
})
