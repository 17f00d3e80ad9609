import { makeAdmin, type Admin } from './admin/admin.ts'
import { adminRoutes } from './admin/routes.ts'
import { makeExchange } from './calendar/exchange.ts'
import { makeNotifier } from './calendar/notifier.ts'
import { makeChanges } from './changes.ts'
import { DEMO_START, makeClock, type TenantClock } from './clock.ts'
import { connectorRoutes } from './connector/routes.ts'
import { makeThrottle } from './connector/throttle.ts'
import { deskRoutes } from './desk/routes.ts'
import { entraRoutes } from './entra/routes.ts'
import { makeTokens, type Tokens } from './entra/tokens.ts'
import { environmentFor, type ProductPlace } from './environment.ts'
import { makeFaults } from './faults.ts'
import { graphRoutes } from './graph/routes.ts'
import { serve } from './http/server.ts'
import { makeRelay } from './relay.ts'
import { makePostman } from './mail/postman.ts'
import { keepState } from './state-keeper.ts'
import { emptyState, readState } from './state.ts'
import { makeBotClient } from './teams/bot-client.ts'
import { makeTeamsClient } from './teams/client.ts'
import { makeTraffic, type Traffic } from './traffic.ts'
import { urlsAt, type TenantUrls } from './urls.ts'
import { makePeople } from './world/people.ts'
import { sjaelland } from './world/sjaelland.ts'
import type { World } from './world/world.ts'

export type TenantOptions = {
  /** 0 takes a free one. */
  port?: number
  world?: World
  /** Where the world is kept between two starts; left out, it lives in memory alone. */
  stateFile?: string
  /** How long a non-delivery report takes, in milliseconds. */
  bounceAfterMs?: number
  /** Graph's usual page size; small ones make a test page. */
  graphPageSize?: number
  /** Gives everybody a usual week of appointments, so that there is something to find a time between. */
  standingAppointments?: boolean
  /** When the clock begins; the demo's own Monday when left out. */
  startsAt?: Date
}

export type LocalTenant = {
  urls: TenantUrls
  world: World
  admin: Admin
  tokens: Tokens
  clock: TenantClock
  /** Everything that was asked of Microsoft's side and what it answered. */
  traffic: Traffic
  /** The product's environment variables against this tenant. */
  environmentFor(place: ProductPlace): Record<string, string>
  stop(): Promise<void>
}

/** Starts Microsoft 365's stand-in on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function startLocalTenant(options: TenantOptions = {}): Promise<LocalTenant> {
  const { port = 0, world = sjaelland, stateFile, bounceAfterMs = 1500, graphPageSize = 100 } = options
  const offset = (options.startsAt ?? DEMO_START).getTime() - Date.now()
  const state = (stateFile && readState(stateFile)) || emptyState(world, offset)
  const changes = makeChanges()
  const clock = makeClock(state)
  clock.follow(() => Promise.resolve(changes.announce({ what: 'clock' })))
  const people = makePeople(world, state)
  const postman = makePostman(state, clock, changes, bounceAfterMs)
  const faults = makeFaults()
  const throttle = makeThrottle()
  const traffic = makeTraffic()
  const exchange = makeExchange(state, clock, changes)
  const notifier = makeNotifier({ state, clock, traffic, exchange })

  // The addresses are known only once the port is; nothing reads them before the first request.
  const urls = urlsAt(`http://localhost:${port}`)
  const tokens = await makeTokens(world, urls)
  const bot = makeBotClient(tokens, traffic)
  const teams = makeTeamsClient({ world, state, people, urls, clock, bot, changes })
  const admin = makeAdmin({
    world,
    state,
    people,
    urls,
    clock,
    tokens,
    faults,
    throttle,
    postman,
    bot,
    teams,
    changes,
    exchange,
    notifier,
  })

  const relay = makeRelay(tokens, world)

  const server = await serve(
    [
      ...entraRoutes(world, urls, tokens, faults),
      ...connectorRoutes({ world, state, people, urls, clock, tokens, faults, throttle, changes }),
      ...graphRoutes({
        world,
        state,
        people,
        urls,
        clock,
        tokens,
        faults,
        changes,
        postman,
        exchange,
        notifier,
        standing: options.standingAppointments ?? false,
        pageSize: graphPageSize,
        onInstalled: (person) => void teams.installed(person),
      }),
      ...adminRoutes(admin, { clock, changes, traffic, relay }),
      ...relay.routes,
      ...deskRoutes(),
    ],
    port,
    traffic,
  )
  Object.assign(urls, urlsAt(`http://localhost:${server.port}`))
  const keeper = keepState(stateFile, state, changes)

  return {
    urls,
    world,
    admin,
    tokens,
    clock,
    traffic,
    environmentFor: (place) => environmentFor(world, urls, place),
    async stop() {
      postman.stop()
      keeper.stop()
      await server.stop()
    },
  }
}
