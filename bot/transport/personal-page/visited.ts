import type { Request, Response } from 'restify'
import type { Deps } from '../../deps.ts'
import { handler } from '../http/server.ts'
import { sendFailed, sendUnknown } from './send-page.ts'

type VisitOf<Visit> = (deps: Deps, request: Request) => Promise<Visit | null>
type Run<Visit> = (visit: Visit, request: Request, response: Response) => Promise<void>

/**
 * Makes the routes behind a sort of personal link: they run for whoever comes by one that opens, and everybody else gets
 * the page that says so. `path` is what the log may know of the address: never its secret.
 */
export const visitedBy =
  <Visit>(deps: Deps, path: string, visitOf: VisitOf<Visit>) =>
  (run: Run<Visit>) =>
    handler(async (request, response) => {
      try {
        const visit = await visitOf(deps, request)
        if (visit === null) sendUnknown(deps, response)
        else await run(visit, request, response)
      } catch (error) {
        sendFailed(deps, response, error, path)
      }
    })
