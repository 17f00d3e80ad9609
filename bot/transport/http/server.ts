import { createServer, type Next, plugins, type Request, type Response, type Server } from 'restify'
import type { Logger } from 'pino'
import { securityHeaders } from './security-headers.ts'

/** A proposal of four pages with its links is 20 kB; Teams' largest activity is 100 kB. */
const LARGEST_JSON = 200_000

/** The HTTP server with what holds for every address: limits, headers, and words instead of stack traces. */
export function createHttpServer(options: { log: Logger; frameAncestors: string[] }): Server {
  const server = createServer({ name: '', ignoreTrailingSlash: true, noWriteContinue: true })
  server.server.requestTimeout = 60_000
  server.server.headersTimeout = 20_000
  server.server.keepAliveTimeout = 65_000
  server.pre(securityHeaders(options.frameAncestors))
  server.use(plugins.queryParser({ mapParams: false }))
  server.on('uncaughtException', (request: Request, response: Response, _route: unknown, error: Error) => {
    options.log.error({ err: error, path: request.getRoute()?.path }, 'request failed')
    if (!response.headersSent) sendFault(response)
  })
  server.on(
    'restifyError',
    (request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500
      if (status >= 500) options.log.error({ err: error, path: request.getRoute()?.path }, 'request failed')
      if (!response.headersSent) {
        if (status >= 500) sendFault(response)
        else sendJson(response, status, words[status] ?? words[400])
      }
      done()
    },
  )
  return server
}

/** Reads a JSON body of bounded size, only for the routes that ask for one. */
export const jsonBody = plugins.jsonBodyParser({
  mapParams: false,
  maxBodySize: LARGEST_JSON,
  bodyReader: true,
})

type Words = { code: string; message: string }

const words: Record<number, Words> & { 400: Words } = {
  400: {
    code: 'invalid_input',
    message: 'Forespørgslen kunne ikke læses. Hent siden igen, og prøv en gang til.',
  },
  404: { code: 'not_found', message: 'Siden findes ikke, eller du har ikke adgang til den.' },
  405: { code: 'invalid_input', message: 'Siden findes ikke på den måde, den blev kaldt.' },
  413: { code: 'text_too_long', message: 'Det, du sendte, fylder for meget. Forkort det, og send igen.' },
  415: { code: 'invalid_input', message: 'Formatet kan ikke læses.' },
}

export function sendJson(response: Response, status: number, problem: object): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(problem))
}

/** A fault of ours, in words; what went wrong stands in the log alone. */
function sendFault(response: Response): void {
  sendJson(response, 500, {
    code: 'fault',
    message:
      'Der skete en fejl hos os, og intet er gemt. Prøv igen; skriv til sekretariatet, hvis det bliver ved.',
  })
}

/** An async handler as restify's chain wants it. What it throws becomes a fault, in the log and in words. */
export const handler =
  (run: (request: Request, response: Response) => Promise<void>) =>
  (request: Request, response: Response, next: Next): void => {
    run(request, response).then(
      () => next(false),
      (error: unknown) => next(error instanceof Error ? error : new Error(String(error))),
    )
  }
