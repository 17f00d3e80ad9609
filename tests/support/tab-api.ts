import { pino } from 'pino'
import { afterAll, beforeAll } from '@jest/globals'
import { type AnswerOf, answers, type JsonRoute } from '../../bot/contract/answers.ts'
import { type RouteName, routes } from '../../bot/contract/routes.ts'
import type { Deps } from '../../bot/deps.ts'
import { createCalendar } from '../../bot/graph/calendar.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { addApiRoutes } from '../../bot/transport/api/api-routes.ts'
import { startLive } from '../../bot/live/live-channel.ts'
import { createHttpServer } from '../../bot/transport/http/server.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { useDatabase } from './database.ts'
import { demoDeps } from './demo-deps.ts'
import { graphAt } from './graph-at-local-tenant.ts'

export type Asked = {
  params?: Record<string, string>
  query?: Record<string, string>
  /** Sent as JSON, unless it is bytes or text. */
  body?: unknown
  headers?: Record<string, string>
  /** In place of the person's own token; null: none at all. */
  token?: string | null
}

/** `bytes`: the body as it came, for files. */
export type Answered = { status: number; body: unknown; bytes: Buffer; headers: Headers }

export type TabApi = {
  readonly tenant: LocalTenant
  readonly deps: Deps
  readonly url: string
  /** For another instance on the same database. */
  readonly databaseUrl: string
  /** Asks as a person of the local tenant, named by key. */
  ask(who: string, route: RouteName, asked?: Asked): Promise<Answered>
  /** The same, where it goes well: the answer as the contract has it. */
  get<R extends JsonRoute>(who: string, route: R, asked?: Asked): Promise<AnswerOf<R>>
}

/**
 * The tab API over real HTTP for a whole test file, with the local tenant behind it and an empty database. The clock runs
 * as `demoDeps` says, unless one is given.
 */
export function useTabApi(given: Pick<Partial<Deps>, 'clock'> = {}): TabApi {
  const database = useDatabase()
  let running: { tenant: LocalTenant; deps: Deps; url: string; stop: () => Promise<void> } | undefined
  const now = () => {
    if (running === undefined) throw new Error('The API is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    running = await start(database, given)
  })
  afterAll(async () => {
    await running?.stop()
  })
  const ask = async (who: string, route: RouteName, asked: Asked = {}): Promise<Answered> => {
    const token = asked.token === undefined ? await now().tenant.admin.tabToken(who) : asked.token
    return request(now().url, route, { ...asked, token })
  }
  return {
    get tenant() {
      return now().tenant
    },
    get deps() {
      return now().deps
    },
    get url() {
      return now().url
    },
    get databaseUrl() {
      return database.url
    },
    ask,
    async get(who, route, asked) {
      const { status, body } = await ask(who, route, asked)
      if (status !== 200) throw new Error(`${route} was answered ${status}: ${JSON.stringify(body)}`)
      return answers[route].parse(body) as AnswerOf<typeof route>
    },
  }
}

async function start(database: { db: Deps['db']; url: string }, given: Pick<Partial<Deps>, 'clock'>) {
  const tenant = await startLocalTenant()
  const { config, clients } = graphAt(tenant)
  const { deps, stop } = await demoDeps(database, {
    urls: tenant.urls,
    directory: createDirectory(config, clients),
    calendar: createCalendar(config, clients),
    ...given,
  })
  const server = createHttpServer({ log: pino({ level: 'silent' }), frameAncestors: [] })
  const live = await startLive({ url: database.url, log: deps.log, clock: deps.clock, rooms: {} })
  addApiRoutes(server, deps, live)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  return {
    tenant,
    deps,
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
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

async function request(url: string, route: RouteName, asked: Asked): Promise<Answered> {
  const { method, path } = routes[route]
  const { params = {}, query, body, headers = {}, token } = asked
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? name))
  const raw = body instanceof Uint8Array || typeof body === 'string'
  const response = await fetch(`${url}${filled}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method,
    headers: {
      ...(token !== null && token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  const { status, headers: sent } = response
  return { status, body: text === '' ? null : parsed(text), bytes, headers: sent }
}

function parsed(text: string): unknown {
  return /^[{[]/.test(text) ? (JSON.parse(text) as unknown) : text
}
