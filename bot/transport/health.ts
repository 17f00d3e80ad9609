import type { Server } from 'restify'
import { handler, sendJson } from './http/server.ts'

/** What the product cannot work without; each rejects while it is out of reach. */
export type Checks = { database: () => Promise<void>; jobs: () => Promise<void> }

/** `/healthz`: the process answers. `/readyz`: it can work too, that is, reach its rows and its jobs. */
export function addHealthRoutes(server: Server, checks: Checks): void {
  server.get(
    '/healthz',
    handler(async (_request, response) => sendJson(response, 200, { status: 'ok' })),
  )
  server.get(
    '/readyz',
    handler(async (_request, response) => {
      const [database, jobs] = await Promise.all([works(checks.database()), works(checks.jobs())])
      sendJson(response, database && jobs ? 200 : 503, { database, jobs })
    }),
  )
}

const works = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )
