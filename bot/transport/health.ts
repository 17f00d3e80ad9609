import type { Server } from 'restify'
import type { Deps } from '../deps.ts'
import { checkDatabase } from '../store/connect.ts'
import { handler, sendJson } from './http/server.ts'

/** `/healthz`: the process answers. `/readyz`: it can work too, that is, reach its rows and its jobs. */
export function addHealthRoutes(
  server: Server,
  deps: Pick<Deps, 'db'>,
  checkJobs: () => Promise<void>,
): void {
  server.get(
    '/healthz',
    handler(async (_request, response) => sendJson(response, 200, { status: 'ok' })),
  )
  server.get(
    '/readyz',
    handler(async (_request, response) => {
      const [database, jobs] = await Promise.all([works(checkDatabase(deps.db)), works(checkJobs())])
      sendJson(response, database && jobs ? 200 : 503, { database, jobs })
    }),
  )
}

const works = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )
