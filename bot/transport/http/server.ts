import { randomUUID } from 'node:crypto'
import { createServer, type Next, plugins, type Request, type Response, type Server } from 'restify'
import type { Logger } from 'pino'
import { withCorrelation } from '../../log.ts'
import { isDatabaseGone } from '../../database-gone.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { readBody } from './read-body.ts'
import { languageOf } from './request-language.ts'
import { securityHeaders } from './security-headers.ts'

/** A proposal of four pages with its links is 20 kB; Teams' largest activity is 100 kB. */
const LARGEST_JSON = 200_000

/** The HTTP server with what holds for every address: limits, headers, and words instead of stack traces. */
export function createHttpServer(options: { log: Logger; frameAncestors: string[] }): Server {
  const server = createServer({ name: '', ignoreTrailingSlash: true, noWriteContinue: true })
  server.server.requestTimeout = 60_000
  server.server.headersTimeout = 20_000
  server.server.keepAliveTimeout = 65_000
  // Restify listens for upgrades on others' behalf; then Node hands the connection over, and nobody answers or closes it.
  server.server.removeAllListeners('upgrade')
  server.pre(underCorrelation)
  server.pre(securityHeaders(options.frameAncestors))
  server.pre(readAddress)
  server.use(plugins.queryParser({ mapParams: false }))
  // Restify's callback is not called: it would answer once more, which nobody catches and which ends the process.
  server.on(
    'restifyError',
    (request: Request, response: Response, error: Error & { statusCode?: number }) => {
      const status = error instanceof Fault ? 500 : (error.statusCode ?? 500)
      const err = error instanceof Fault ? error.cause : error
      if (status >= 500) logFault(options.log, err, request)
      if (response.headersSent) {
        // Half an answer is better cut off than taken for a whole one.
        if (!response.writableEnded) response.destroy()
        return
      }
      if (isDatabaseGone(err)) sendUnavailable(request, response)
      else if (status >= 500) sendFault(response)
      else sendJson(response, status, words[status] ?? words[400])
    },
  )
  return server
}

/** Only what is our own fault is an error: somebody who hangs up in the middle of an answer, and a database out of reach, are not. */
function logFault(log: Logger, err: unknown, request: Request): void {
  const path: unknown = request.getRoute()?.path
  if (isDatabaseGone(err)) log.warn({ err, path }, DATABASE_OUT_OF_REACH)
  else if ((err as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
    log.info({ err, path }, 'request failed')
  else log.error({ err, path }, 'request failed')
}

/** All that is logged for a request carries the id that its answer's `x-correlation-id` tells. */
function underCorrelation(_request: Request, response: Response, next: Next): void {
  const id = randomUUID()
  response.setHeader('x-correlation-id', id)
  withCorrelation(id, () => next())
}

/** Restify takes address and host apart where nobody catches what that throws. */
function readAddress(request: Request, response: Response, next: Next): void {
  // RFC 9110: who answers GET answers HEAD too, without the body, which Node leaves out.
  if (request.method === 'HEAD') request.method = 'GET'
  try {
    request.getUrl()
  } catch {
    // Whatever stands there is no address of ours.
    sendJson(response, 400, words[400])
    next(false)
    return
  }
  next()
}

/** Reads a JSON body of bounded size, whatever texts are in it, into `request.body`. */
export function jsonBody(request: Request, response: Response, next: Next): void {
  readAs(request, JSON.parse).then(
    (read) => {
      if (read.ok) {
        request.body = read.json
        next()
        return
      }
      if (read.status !== null) sendJson(response, read.status, words[read.status] ?? words[400])
      next(false)
    },
    (error: unknown) => next(error instanceof Error ? error : new Error(String(error))),
  )
}

/** What a handler threw. Its status is never taken for the sender's fault: it may be what another service answered us. */
class Fault extends Error {
  constructor(cause: unknown) {
    super('fault', { cause })
  }
}

export type JsonBody = { ok: true; json: unknown } | { ok: false; status: 400 | 413 | 415 | null }

/**
 * What was sent as JSON, with texts that the database takes; undefined where nothing was. `status` is null where the sender
 * has hung up.
 */
export const readJson = (request: Request): Promise<JsonBody> =>
  readAs(request, (text) => JSON.parse(text, storable) as unknown)

async function readAs(request: Request, parse: (text: string) => unknown): Promise<JsonBody> {
  const body = await readBody(request, LARGEST_JSON)
  if (!body.ok) return { ok: false, status: statusOf[body.why] }
  if (body.bytes.length === 0) return { ok: true, json: undefined }
  if (request.contentType() !== 'application/json') return { ok: false, status: 415 }
  try {
    return { ok: true, json: parse(body.bytes.toString('utf8')) }
  } catch {
    // Half a text, no JSON at all, or signs that are no text: the sender is told so.
    return { ok: false, status: 400 }
  }
}

/** The database takes no text with a zero or half a surrogate pair in it, and no keyboard writes one. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !isStorableText(value)) throw new SyntaxError('Not text')
  return value
}

const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const statusOf = { too_large: 413, encoded: 415, broken_off: null } as const

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

/** The fault may have come after the saving: nobody is told that nothing was saved. To do the same again does no harm. */
export const FAULT =
  'Der skete en fejl hos os. Hent siden igen, og se, om det, du gjorde, er gemt; ellers prøv igen. Skriv til sekretariatet, hvis det bliver ved.'

/** What the log calls a request or turn that the lost database left unanswered. */
export const DATABASE_OUT_OF_REACH = 'the database is out of reach'

/** A database is most often back within seconds. */
export const RETRY_AFTER_SECONDS = 2

/** To ask again may help, and does no harm. */
function sendUnavailable(request: Request, response: Response): void {
  const refusal = { code: 'database_unavailable' } as const
  response.setHeader('retry-after', RETRY_AFTER_SECONDS)
  sendJson(response, refusalStatus(refusal), {
    code: refusal.code,
    message: refusalText(refusal, languageOf(request)),
  })
}

/** A fault of ours, in words; what went wrong stands in the log alone. */
function sendFault(response: Response): void {
  sendJson(response, 500, { code: 'fault', message: FAULT })
}

/** An async handler as restify's chain wants it. What it throws becomes a fault, in the log and in words. */
export const handler =
  (run: (request: Request, response: Response) => Promise<void>) =>
  (request: Request, response: Response, next: Next): void => {
    run(request, response).then(
      () => next(false),
      (error: unknown) => next(new Fault(error)),
    )
  }
