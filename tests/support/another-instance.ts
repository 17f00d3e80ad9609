import { pino } from 'pino'
import { startLive } from '../../bot/live/live-channel.ts'
import { addApiRoutes } from '../../bot/transport/api/api-routes.ts'
import { createHttpServer } from '../../bot/transport/http/server.ts'
import type { TabApi } from './tab-api.ts'

/** Another instance of the tab API on the same database, on a machine whose clock is so many milliseconds wrong. */
export async function startAnotherInstance({ deps, databaseUrl }: TabApi, wrongBy = 0) {
  const log = pino({ level: 'silent' })
  const clock = () => new Date(deps.clock().getTime() + wrongBy)
  const live = await startLive({
    url: databaseUrl,
    log,
    clock,
    machine: () => Date.now() + wrongBy,
    rooms: {},
  })
  const server = createHttpServer({ log, frameAncestors: [] })
  addApiRoutes(server, { ...deps, clock }, live)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    stop: async () => {
      await live.stop()
      server.server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
