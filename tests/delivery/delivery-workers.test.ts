import { spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { isDatabaseGone } from '../../bot/database-gone.ts'
import { deliverDue, type OutboundDeps } from '../../bot/delivery/deliver-due.ts'
import { listDeliveries } from '../../bot/store/deliveries.ts'
import { claimDue } from '../../bot/store/outbox.ts'
import { findRound } from '../../bot/store/round-facts.ts'
import { readHistory } from '../../bot/store/rounds.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type DemoForum, seedDemoForum } from '../support/demo-forum.ts'
import { startDemoRound } from '../support/demo-round.ts'
import { type Outbound, outboundAt } from './outbound.ts'

let tenant: LocalTenant
let database: TestDatabase
/** Two instances of the product on one database. */
let one: Outbound
let two: Outbound
let forum: DemoForum

beforeEach(async () => {
  tenant = await startLocalTenant()
  database = await freshDatabase()
  one = await outboundAt(tenant, database)
  two = await outboundAt(tenant, { db: database.connectAgain(), url: database.url })
  forum = await seedDemoForum(database.db, { serviceUrl: tenant.urls.service })
})

afterEach(async () => {
  await one.stop()
  await two.stop()
  await database.drop()
  await tenant.stop()
})

/** Twelve directors and three deputies in tenants of their own or the host's, two guests, and a reader. */
const ACCOUNTS_WITH_A_CARD = 18
const inTwoMinutes = () => new Date(tenant.clock.now().getTime() + 120_000)
const cardsByPerson = () =>
  Object.fromEntries(
    tenant.admin
      .people()
      .filter(({ tenantId }) => tenantId !== null)
      .map(({ key }) => [key, tenant.admin.chat(key).messages.length]),
  )
const everybodyReached = async (roundId: string) => {
  const facts = await findRound(database.db, roundId)
  const reached = new Set(facts?.reach.map(({ seatId }) => seatId))
  return facts?.seats.every(({ seatId }) => reached.has(seatId))
}

/** Delivers in a process of its own until that has killed itself; resolves with the signal that ended it. */
async function deliverUntilKilled(sends: number): Promise<NodeJS.Signals | null> {
  const program = new URL('killed-instance.ts', import.meta.url).pathname
  const place = { publicUrl: 'http://localhost:1', port: 0, dataDir: 'unused', databaseUrl: database.url }
  const env = {
    ...process.env,
    ...tenant.environmentFor(place),
    CLOCK_OFFSET_MS: String(tenant.clock.now().getTime() - Date.now()),
    DIES_AFTER: String(sends),
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (_code, signal) => resolve(signal))
  })
}

function expectBrokenConnection(error: unknown): void {
  if (!isDatabaseGone(error)) throw error
}

describe('two instances that send at once', () => {
  test('send every card once, and write every delivery down once', async () => {
    const rounds = []
    for (let nth = 0; nth < 3; nth++) rounds.push(await startDemoRound(one.deps, forum))
    await Promise.all([deliverDue(one.deps), deliverDue(two.deps)])
    await Promise.all([deliverDue(one.deps), deliverDue(two.deps)])
    const cards = Object.entries(cardsByPerson()).filter(([, count]) => count > 0)
    expect(cards).toHaveLength(ACCOUNTS_WITH_A_CARD)
    expect(cards.filter(([, count]) => count !== 3)).toEqual([])
    for (const roundId of rounds) {
      const lines = await listDeliveries(database.db, roundId)
      expect(lines.filter(({ state }) => state === 'queued' || state === 'retry')).toEqual([])
      const told = (await readHistory(database.db, roundId)).filter(({ event }) =>
        ['delivered', 'undelivered'].includes(event.kind),
      )
      expect(told).toHaveLength(lines.length)
    }
  })

  test('share the work, and neither gets what the other holds', async () => {
    await startDemoRound(one.deps, forum)
    const now = tenant.clock.now()
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        claimDue((nth % 2 === 0 ? one : two).deps.db, now, 5, 60_000).then((list) =>
          list.map(({ id }) => id),
        ),
      ),
    )
    const claimed = claims.flat()
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed.length).toBeGreaterThan(20)
    const rest = await claimDue(one.deps.db, now, 100, 60_000)
    expect(rest.filter(({ id }) => claimed.includes(id))).toEqual([])
  })
})

describe('an instance that is killed', () => {
  test('with everything in its hands loses nothing: its deliveries fall due again when its lease ends', async () => {
    const roundId = await startDemoRound(one.deps, forum)
    expect((await claimDue(one.deps.db, tenant.clock.now(), 100, 60_000)).length).toBeGreaterThan(20)
    await deliverDue(two.deps)
    expect(cardsByPerson()['director-greve']).toBe(0)
    await tenant.clock.moveTo(inTwoMinutes())
    await deliverDue(two.deps)
    expect(await everybodyReached(roundId)).toBe(true)
    expect(Math.max(...Object.values(cardsByPerson()))).toBe(1)
  })

  test.each([1, 6, 13, 20])(
    'after %i sendings, the last not written down, leaves no member unreached and nobody with a third card',
    async (sends) => {
      const roundId = await startDemoRound(one.deps, forum)
      expect(await deliverUntilKilled(sends)).toBe('SIGKILL')
      await deliverDue(two.deps)
      expect(await everybodyReached(roundId)).toBe(false)
      await tenant.clock.moveTo(inTwoMinutes())
      await deliverDue(two.deps)
      expect(await everybodyReached(roundId)).toBe(true)
      expect(Math.max(...Object.values(cardsByPerson()))).toBeLessThanOrEqual(2)
      const lines = await listDeliveries(database.db, roundId)
      expect(lines.filter(({ state }) => state === 'queued' || state === 'retry')).toEqual([])
    },
  )

  test('leaves what it had not sent to the others, not sent a second time when the clock jumps', async () => {
    const roundId = await startDemoRound(one.deps, forum)
    const sending = deliverDue(one.deps)
    await tenant.clock.moveTo(inTwoMinutes())
    await Promise.all([sending, deliverDue(two.deps)])
    await deliverDue(two.deps)
    expect(await everybodyReached(roundId)).toBe(true)
    const lines = await listDeliveries(database.db, roundId)
    expect(lines.filter(({ state }) => state === 'queued' || state === 'retry')).toEqual([])
  })
})

describe('one instance', () => {
  test('sends in one loop, however often it is asked to: a call while it runs only makes it look again', async () => {
    const first = await startDemoRound(one.deps, forum)
    const running = deliverDue(one.deps)
    const second = await startDemoRound(one.deps, forum)
    await deliverDue(one.deps)
    await running
    expect(await everybodyReached(first)).toBe(true)
    expect(await everybodyReached(second)).toBe(true)
    expect(cardsByPerson()['director-greve']).toBe(2)
  })

  test('that is stopping begins nothing more, and what it has begun it writes down', async () => {
    const rounds = []
    for (let nth = 0; nth < 4; nth++) rounds.push(await startDemoRound(one.deps, forum))
    const stopping = new AbortController()
    const { teams } = one.deps
    const deps: OutboundDeps = {
      ...one.deps,
      stopping: stopping.signal,
      teams: {
        ...teams,
        send: (chat, message) => {
          stopping.abort()
          return teams.send(chat, message)
        },
      },
    }
    await deliverDue(deps)
    const lines = (await Promise.all(rounds.map((roundId) => listDeliveries(database.db, roundId)))).flat()
    const sent = lines.filter(({ door, state }) => door === 'teams' && state === 'sent')
    const cards = Object.values(cardsByPerson()).reduce((sum, count) => sum + count, 0)
    expect(sent).toHaveLength(cards)
    expect(lines.filter(({ state }) => state === 'queued').length).toBeGreaterThan(10)
  })

  test('writes down what it sent while the database broke off all connections, and sends nothing twice', async () => {
    const roundId = await startDemoRound(one.deps, forum)
    const server = new Client({ connectionString: database.url })
    // The database may be dropped before it has ended.
    server.on('error', () => undefined)
    await server.connect()
    const { teams } = one.deps
    let breaks = 3
    one.deps.teams = {
      ...teams,
      send: async (chat, message) => {
        const sent = await teams.send(chat, message)
        if (breaks-- > 0)
          await server.query(`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'rammehjul'`)
        return sent
      },
    }
    // The loop itself may meet a broken connection; the next job or sweep goes on.
    for (let call = 0; call < 3; call++) await deliverDue(one.deps).catch(expectBrokenConnection)
    await server.end()
    await tenant.clock.moveTo(inTwoMinutes())
    await deliverDue(one.deps)
    expect(await everybodyReached(roundId)).toBe(true)
    expect(Math.max(...Object.values(cardsByPerson()))).toBe(1)
  })

  test('goes on with the rest when one delivery meets an error of ours, and tries that one again', async () => {
    const roundId = await startDemoRound(one.deps, forum)
    const { newSecret } = one.deps
    let failing = 1
    one.deps.newSecret = () => {
      if (failing-- > 0) throw new Error('No random bytes today')
      return newSecret()
    }
    await deliverDue(one.deps)
    await deliverDue(one.deps)
    expect(await everybodyReached(roundId)).toBe(true)
    const lines = await listDeliveries(database.db, roundId)
    expect(lines.filter(({ state }) => state === 'queued' || state === 'retry')).toEqual([])
  })
})
