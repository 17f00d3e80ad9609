import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { Client } from 'pg'
import { findRound } from '../../bot/store/round-facts.ts'
import { useGatedDatabase } from '../support/database-gate.ts'
import { startDemoRound } from '../support/demo-round.ts'
import { useProductOverHttp } from '../support/product-over-http.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { botDoor } from './bot/bot-door.ts'
import { personalPageDoor } from './personal-page/personal-page-door.ts'

const database = useGatedDatabase()
const product = useProductOverHttp(database)
const teams = botDoor(product)
const mail = personalPageDoor(product)

const SENTENCE = 'Vi har ikke forbindelse til vores database lige nu. Prøv igen om lidt.'
const director = 'director-greve'

let roundId = ''
let isOpen = true
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
})
afterEach(async () => {
  if (!isOpen) await open()
})
async function shut(): Promise<void> {
  await database.shut()
  isOpen = false
}
async function open(): Promise<void> {
  await database.open()
  isOpen = true
}

async function tab(path: string, init: RequestInit = {}) {
  const token = await product.tenant.admin.tabToken(director)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers }
  const response = await fetch(`${product.url}${path}`, {
    ...init,
    headers,
    signal: AbortSignal.timeout(20_000),
  })
  return {
    status: response.status,
    body: (await response.json()) as unknown,
    retryAfter: response.headers.get('retry-after'),
  }
}
const answerInTab = (text: string) => {
  const body = JSON.stringify({ seatId: product.forum.seatId(director), kind: 'remark', text })
  return tab(`/api/rounds/${roundId}/answer`, { method: 'POST', body })
}
const answers = async () =>
  ((await findRound(product.deps.db, roundId))?.answers ?? [])
    .filter(({ door }) => door !== 'operator')
    .map(({ text }) => text)

/** What was refused for want of a database is a warning, and never a fault of the product's. */
function expectWarned(): void {
  const lines = product.log()
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(lines.filter(({ msg }) => msg === 'the database is out of reach')).not.toEqual([])
}

describe('while the database is out of reach', () => {
  beforeEach(shut)

  test('the tab is told so, in its reader’s language, and when to ask again', async () => {
    expect(await tab(`/api/rounds/${roundId}`)).toEqual({
      status: 503,
      body: { code: 'database_unavailable', message: SENTENCE },
      retryAfter: '2',
    })
    const english = await tab('/api/me', { headers: { 'x-language': 'en' } })
    expect(english.body).toMatchObject({ message: expect.stringContaining('We cannot reach our database') })
    expectWarned()
  })

  test('an answer in the tab is not acknowledged, and counts once it is given again', async () => {
    expect((await answerInTab('Første gang.')).status).toBe(503)
    await open()
    expect((await answerInTab('Anden gang.')).status).toBe(200)
    expect(await answers()).toEqual(['Anden gang.'])
  })

  test('a button pressed in Teams is answered with HTTP status 200, and the sentence', async () => {
    const answered = await teams.press(director, 'answer', { roundId, answer: 'no_remarks' })
    expect(answered).toMatchObject({
      status: 200,
      body: { statusCode: 503, value: { code: 'database_unavailable', message: SENTENCE } },
    })
    expectWarned()
  })

  test('a message to the bot is answered with the sentence', async () => {
    expect((await teams.say(director, 'status')).status).toBe(200)
    expect(product.tenant.admin.chat(director).messages.at(-1)?.text).toBe(SENTENCE)
    expectWarned()
  })

  test('what Teams only tells of is not taken, so that it is told again', async () => {
    const installed = await teams.send(teams.from(director, { type: 'installationUpdate', action: 'add' }))
    expect(installed.status).toBe(503)
    expectWarned()
  })

  test.each(['svar', 'tider'])(
    'a personal page (%s) says so, and nothing of the address is in the log',
    async (door) => {
      const page = await mail.ask(`/${door}/${'A'.repeat(43)}`)
      expect(page.status).toBe(503)
      expect(page.headers.get('retry-after')).toBe('2')
      expect(page.html).toContain(SENTENCE)
      expectWarned()
      expect(JSON.stringify(product.log())).not.toContain('AAAA')
    },
  )

  test('the product is not ready, but alive', async () => {
    expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${product.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, { database: false, jobs: true }])
    await open()
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  })
})

describe('a connection that breaks while it is used', () => {
  /** The answer waits for the round's lock, and its connection is ended there, by the server or on the way. */
  async function whileItWaits(ends: () => Promise<unknown>) {
    const holder = new Client({ connectionString: database.urlPastGate })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('select from round where id = $1 for update', [roundId])
      const waiting = answerInTab('Midt i det hele.')
      await sleepUntil(async () => (await waitingForLocks(product.deps.db)) > 0, 20_000)
      await ends()
      return await waiting
    } finally {
      await holder.end()
    }
  }
  const waitingForLocks = async (db: typeof product.deps.db) => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    return rows.length
  }

  test.each([
    ['cut off on its way', shut],
    [
      'ended by the server, as when it is shut down',
      () =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(product.deps.db),
    ],
  ])('%s: the answer is not acknowledged, and nothing is half written', async (_, ends) => {
    expect(await whileItWaits(ends)).toMatchObject({
      status: 503,
      body: { code: 'database_unavailable', message: SENTENCE },
    })
    if (!isOpen) await open()
    expect(await answers()).toEqual([])
    expect((await answerInTab('Efter det hele.')).status).toBe(200)
    expectWarned()
  })
})

test('what is wrong in the product itself is still a fault', async () => {
  await sql`alter table answer rename to away`.execute(product.deps.db)
  const { status, body } = await answerInTab('Fejl hos os.')
  await sql`alter table away rename to answer`.execute(product.deps.db)
  expect([status, body]).toEqual([500, expect.objectContaining({ code: 'fault' })])
  expect(product.log().filter(({ level }) => level === 'error')).toHaveLength(1)
})
