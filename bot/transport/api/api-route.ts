import { createHash } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import { type AnswerOf, answers, type JsonRoute } from '../../contract/answers.ts'
import { type RouteName, routes } from '../../contract/routes.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../domain/language.ts'
import type { Result } from '../../domain/refusal.ts'
import { handler, readJson, sendJson } from '../http/server.ts'
import { type Asker, noFor, type No, type ParamsOf, paramsOf, sendNo, whoAsks } from './api-request.ts'
import { inputProblem } from './input-problem.ts'

/** Whoever asks by some sort of proof; what they are told is in their language. */
export type Known = { actor: { language: Language } }
export type Identify<A extends Known> = (request: Request) => Promise<A | No>

export type ApiRequest<R extends RouteName, Query, Body, A extends Known = Asker> = A & {
  params: ParamsOf<R>
  query: Query
  body: Body
}

/** What `run` gives; where the contract's answer is empty, whatever it gives is dropped. */
type Given<R extends JsonRoute> = AnswerOf<R> extends Record<string, never> ? object : AnswerOf<R>

const nothing = z.unknown().transform(() => undefined)
type Nothing = typeof nothing

/** A route that answers with JSON to a person, proven by their token (`jsonRoute`). */
export const apiRoute = <R extends JsonRoute, Q extends z.ZodType = Nothing, B extends z.ZodType = Nothing>(
  server: Server,
  deps: Deps,
  name: R,
  input: Input<Q, B>,
  run: Run<R, Q, B, Asker>,
): void => jsonRoute(server, deps, name, personAsking(deps), input, run)

type Input<Q, B> = { query?: Q; body?: B }
type Run<R extends JsonRoute, Q extends z.ZodType, B extends z.ZodType, A extends Known> = (
  request: ApiRequest<R, z.output<Q>, z.output<B>, A>,
) => Promise<Result<Given<R>>>

/**
 * Adds one route of the contract that answers with JSON: who asks is proven by `identify`, what is asked is parsed, and the
 * answer is held to the contract's schema, so that nothing else gets out. `run` returns the answer's fields besides
 * `ok: true`, or a refusal. GET answers carry an ETag; nothing is kept by caches.
 */
export function jsonRoute<
  R extends JsonRoute,
  A extends Known,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(
  server: Server,
  deps: Deps,
  name: R,
  identify: Identify<A>,
  input: Input<Q, B>,
  run: Run<R, Q, B, A>,
): void {
  routeFor(server, deps, name, identify, async (asker, params, request, response) => {
    const { language } = asker.actor
    const query = (input.query ?? nothing).safeParse(request.query)
    if (!query.success) return invalid(query.error, language)
    // A zero is no text, and the database takes none.
    if (request.getQuery().includes('%00')) return unreadable(400, language)
    const read = input.body === undefined ? { ok: true as const, json: undefined } : await readJson(request)
    if (!read.ok) return read.status === null ? null : unreadable(read.status, language)
    const body = (input.body ?? nothing).safeParse(read.json)
    if (!body.success) return invalid(body.error, language)
    const result = await run({
      ...asker,
      params: params as ParamsOf<R>,
      query: query.data as z.output<Q>,
      body: body.data as z.output<B>,
    })
    if (!result.ok) return noFor(result.refusal, language)
    sendAnswer(request, response, answers[name].parse(result))
    return null
  })
}

type Answer<A> = (
  asker: A,
  params: Record<string, string>,
  request: Request,
  response: Response,
) => Promise<No | null>

/** One route of the contract for a person, whatever it answers with (`routeFor`). */
export const addRoute = (server: Server, deps: Deps, name: RouteName, run: Answer<Asker>): void =>
  routeFor(server, deps, name, personAsking(deps), run)

/** One route of the contract, whatever it answers with: `run` answers by itself, or returns the "no" that is to be sent. */
export function routeFor<A extends Known>(
  server: Server,
  deps: Deps,
  name: RouteName,
  identify: Identify<A>,
  run: Answer<A>,
): void {
  const { method, path } = routes[name]
  const handle = handler(async (request, response) => {
    const started = performance.now()
    response.setHeader('cache-control', 'no-store')
    const asker = await identify(request)
    const params = paramsOf(request)
    const no = isNo(asker)
      ? asker
      : params === null
        ? noFor({ code: 'not_found' }, asker.actor.language)
        : await run(asker, params, request, response)
    if (no !== null) sendNo(response, no)
    const line = { route: name, status: response.statusCode, ms: Math.round(performance.now() - started) }
    if (method === 'GET') deps.log.debug(line, 'asked')
    else deps.log.info(line, 'asked')
  })
  server[verbs[method]](path, handle)
}

const isNo = (asker: Known | No): asker is No => 'problem' in asker

/** One check of tokens for all routes of a product, so that its keys are fetched once. */
function personAsking(deps: Deps): Identify<Asker> {
  const identify = askers.get(deps) ?? whoAsks(deps)
  askers.set(deps, identify)
  return identify
}

const askers = new WeakMap<Deps, Identify<Asker>>()
const verbs = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const

function sendAnswer(request: Request, response: Response, answer: object): void {
  if (request.method === 'GET') {
    const etag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url')}"`
    response.setHeader('etag', etag)
    if (request.header('if-none-match') === etag) {
      response.statusCode = 304
      response.end()
      return
    }
  }
  sendJson(response, 200, answer)
}

const invalid = (error: z.ZodError, language: Language): No => ({
  status: 400,
  problem: inputProblem(error, language),
})

function unreadable(status: 400 | 413 | 415, language: Language): No {
  if (status === 413) return { status, problem: tooMuch[language] }
  return { ...noFor({ code: 'invalid_input' }, language), status }
}

const tooMuch = {
  da: {
    code: 'text_too_long',
    message: 'Det, du sendte, fylder for meget. Forkort det, og send igen. Intet er gemt.',
  },
  en: {
    code: 'text_too_long',
    message: 'What you sent is too large. Shorten it and send again. Nothing was saved.',
  },
}
