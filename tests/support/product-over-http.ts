import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals'
import { sql } from 'kysely'
import type { Server } from 'restify'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import { createConnectorClients } from '../../bot/delivery/connector-clients.ts'
import type { Deps } from '../../bot/deps.ts'
import { createCalendar } from '../../bot/graph/calendar.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { startLive } from '../../bot/live/live-channel.ts'
import { createLog } from '../../bot/log.ts'
import { checkDatabase } from '../../bot/store/connect.ts'
import { insertLink } from '../../bot/store/mail-links.ts'
import { createHttpServer } from '../../bot/transport/http/server.ts'
import { addRoutes } from '../../bot/transport/routes.ts'
import { DEMO_START } from '../../infra/local/clock.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { useDatabase } from './database.ts'
import { demoDeps } from './demo-deps.ts'
import { type DemoForum, seedDemoForum } from './demo-forum.ts'
import { graphAt } from './graph-at-local-tenant.ts'

export type RunningProduct = {
  readonly url: string
  readonly port: number
  readonly httpServer: Server['server']
  readonly tenant: LocalTenant
  readonly deps: Deps
  readonly forum: DemoForum
  /** The product's clock; every test begins on the demo's Monday, 2 March 2026 at 09.00. */
  at(instant: string): void
  /** Lines of the log since the test began. */
  log(): Record<string, unknown>[]
  /** How many rows stand in each table that a request could write to. */
  rows(): Promise<Record<string, number>>
  /** What the bot has asked of Teams since the test began: "POST /v3/conversations/…". */
  asked(): string[]
  /** A personal link to the round for whoever holds a seat in the demo forum. */
  link(key: string, roundId: string): Promise<string>
}

type Running = Pick<RunningProduct, 'url' | 'port' | 'httpServer' | 'tenant' | 'deps' | 'forum' | 'at'> & {
  lines: string[]
  stop: () => Promise<void>
}

/**
 * Every address of the product over real HTTP for a whole test file, with the local tenant behind it and the demo's
 * directors' group. Nothing is delivered. A test fails that made anything but the log print.
 */
export function useProductOverHttp(
  database: { db: Deps['db']; url: string } = useDatabase(),
): RunningProduct {
  let running: Running | undefined
  const now = () => {
    if (running === undefined) throw new Error('The product is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    running = await start(database)
  })
  afterAll(async () => {
    await running?.stop()
  })
  beforeEach(() => {
    now().lines.length = 0
    now().tenant.traffic.clear()
    now().at(DEMO_START.toISOString())
  })
  holdConsole()
  return {
    get url() {
      return now().url
    },
    get port() {
      return now().port
    },
    get httpServer() {
      return now().httpServer
    },
    get tenant() {
      return now().tenant
    },
    get deps() {
      return now().deps
    },
    get forum() {
      return now().forum
    },
    at: (instant) => now().at(instant),
    log: () => now().lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    rows: () => countRows(now().deps),
    asked: () =>
      now()
        .tenant.traffic.list()
        .filter(({ service }) => service === 'connector')
        .map(({ method, template }) => `${method} ${template}`),
    async link(key, roundId) {
      const { deps, forum } = now()
      const token = deps.newSecret()
      const link = { roundId, seatId: forum.seatId(key), personId: forum.personId(key) }
      await insertLink(deps.db, token, link, deps.clock())
      return token
    },
  }
}

async function start(database: { db: Deps['db']; url: string }): Promise<Running> {
  const tenant = await startLocalTenant()
  const { config, tokens, clients } = graphAt(tenant)
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  let clock = DEMO_START
  const { deps, stop } = await demoDeps(database, {
    urls: tenant.urls,
    directory: createDirectory(config, clients),
    calendar: createCalendar(config, clients),
    clock: () => clock,
    log,
  })
  const forum = await seedDemoForum(deps.db, { world: tenant.world, serviceUrl: tenant.urls.service })
  const server = createHttpServer({ log, frameAncestors: [] })
  const credentials = new BotCredentialsFactory(config, tokens)
  const bot = { credentials, connectorFor: createConnectorClients(credentials) }
  const live = await startLive({ url: database.url, log, clock: deps.clock, rooms: {} })
  addRoutes(server, deps, bot, live, {
    database: () => checkDatabase(deps.db, database.url),
    jobs: () => Promise.resolve(),
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  tenant.admin.setProduct(url)
  return {
    url,
    port,
    httpServer: server.server,
    tenant,
    deps,
    forum,
    lines,
    at: (instant) => void (clock = new Date(instant)),
    stop: async () => {
      await live.stop()
      server.server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      await stop()
      await tenant.stop()
    },
  }
}

const written = [
  'person',
  'person_contact',
  'identity',
  'chat',
  'round',
  'answer',
  'history',
  'delivery',
  'seen',
  'mail_link',
] as const

async function countRows({ db }: Deps): Promise<Record<string, number>> {
  const counts = await Promise.all(
    written.map(async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
      return [table, rows[0]?.n ?? 0] as const
    }),
  )
  return Object.fromEntries(counts)
}

/** The log alone speaks, as JSON: whatever a library prints beside it may hold anything. */
function holdConsole(): void {
  const printed: unknown[][] = []
  const spies: { mockRestore: () => void }[] = []
  beforeEach(() => {
    printed.length = 0
    for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const)
      spies.push(jest.spyOn(console, method).mockImplementation((...words) => void printed.push(words)))
  })
  afterEach(() => {
    for (const spy of spies.splice(0)) spy.mockRestore()
    expect(printed).toEqual([])
  })
}
