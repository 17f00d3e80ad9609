import type { AnswerOf, FileRoute, JsonRoute, StreamRoute, UploadRoute } from '../../bot/contract/answers.ts'
import { firstAnswers } from '../../bot/contract/first-answers.ts'
import { problem, type Problem } from '../../bot/contract/problem.ts'
import { routes, type RouteName } from '../../bot/contract/routes.ts'
import { tabSettings, tabSettingsPath, type TabSettings } from '../../bot/contract/tab-settings.ts'
import type { Language } from '../../bot/domain/language.ts'

/** The product said no, in words for the reader. */
export class Refusal extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, said: Problem) {
    super(said.message)
    this.status = status
    this.problem = said
  }
}

/** No answer that can be used came: whether the product did what it was asked is not known. */
export class NoAnswer extends Error {
  readonly why: 'offline' | 'timeout' | 'unreadable'
  constructor(why: NoAnswer['why'], cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

export type Call = {
  params?: Record<string, string>
  /** A list stands in the address once for each of its values. */
  query?: Record<string, string | readonly string[] | undefined>
  body?: unknown
  signal?: AbortSignal
}

export type Http = ReturnType<typeof createHttp>

const TIMEOUT_MS = 20_000
const FILE_TIMEOUT_MS = 120_000
/** Reading does no harm: while the product is without its database, it is tried some times before the reader is told. */
const MOST_ATTEMPTS = 4
const LONGEST_PAUSE_MS = 5_000
/** Answers kept for If-None-Match; the oldest goes first. */
const KEPT_ANSWERS = 20

export async function readSettings(): Promise<TabSettings> {
  const response = await reach(tabSettingsPath, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  return tabSettings.parse(await jsonOf(response))
}

/** The product's API for one person. A token that is refused is asked for anew, once. */
export function createHttp(options: { token: () => Promise<string>; language: Language }) {
  const kept = new Map<string, { etag: string; answer: unknown }>()

  async function headers(extra: Record<string, string> = {}): Promise<Record<string, string>> {
    return {
      authorization: `Bearer ${await options.token()}`,
      'accept-language': options.language,
      ...extra,
    }
  }

  async function send(route: RouteName, call: Call, extra: Record<string, string>, ms: number) {
    const { method } = routes[route]
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const once = async () =>
      reach(addressOf(route, call), {
        method,
        headers: await headers({ ...type, ...extra }),
        ...(body !== undefined && { body }),
        cache: 'no-store',
        signal: AbortSignal.any([AbortSignal.timeout(ms), ...(call.signal ? [call.signal] : [])]),
      })
    for (let attempt = 1; ; attempt++) {
      const first = await once()
      const response = first.status === 401 ? await once() : first
      const wait = method === 'GET' ? waitBeforeAnother(response, attempt) : null
      if (wait === null) return response
      await pause(wait, call.signal)
    }
  }

  return {
    /** Asks one route and gives its answer as the contract has it. Throws Refusal or NoAnswer. */
    async ask<R extends JsonRoute>(route: R, call: Call = {}): Promise<AnswerOf<R>> {
      const response = await send(route, call, {}, TIMEOUT_MS)
      if (!response.ok) throw await refusalOf(response)
      return parsed(route, await jsonOf(response))
    },

    /** The same for a page that asks again and again: an unchanged answer is the very same object. */
    async watch<R extends JsonRoute>(route: R, call: Call = {}): Promise<AnswerOf<R>> {
      const address = addressOf(route, call)
      const before = kept.get(address)
      const condition: Record<string, string> = before ? { 'if-none-match': before.etag } : {}
      const response = await send(route, call, condition, TIMEOUT_MS)
      if (response.status === 304 && before) return before.answer as AnswerOf<R>
      if (!response.ok) throw await refusalOf(response)
      const answer = await parsed(route, await jsonOf(response))
      const etag = response.headers.get('etag')
      kept.delete(address)
      if (etag !== null) kept.set(address, { etag, answer })
      for (const oldest of [...kept.keys()].slice(0, -KEPT_ANSWERS)) kept.delete(oldest)
      return answer
    },

    /** A file's bytes; the token travels in a header, so no address ever holds it. */
    async file(route: FileRoute, call: Call = {}): Promise<Blob> {
      const response = await send(route, call, {}, FILE_TIMEOUT_MS)
      if (!response.ok) throw await refusalOf(response)
      return response.blob()
    },

    /** What comes for as long as `signal` lets it; only its beginning is waited for. */
    async stream(
      route: StreamRoute,
      call: Call & { signal: AbortSignal },
    ): Promise<ReadableStream<Uint8Array>> {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), TIMEOUT_MS)
      const signal = AbortSignal.any([call.signal, late.signal])
      const once = async () =>
        reach(addressOf(route, call), { headers: await headers(), cache: 'no-store', signal })
      try {
        const first = await once()
        const response = first.status === 401 ? await once() : first
        if (!response.ok) throw await refusalOf(response)
        if (response.body === null) throw new NoAnswer('unreadable')
        return response.body
      } finally {
        clearTimeout(timer)
      }
    },

    /** Sends a file. `onProgress` gets 0 to 1 (fetch cannot tell, so this one goes another way). */
    async upload<R extends UploadRoute>(
      route: R,
      params: Record<string, string>,
      file: File,
      onProgress: (part: number) => void,
    ): Promise<AnswerOf<R>> {
      const once = async () =>
        transfer(routes[route].method, addressOf(route, { params }), {
          file,
          onProgress,
          headers: await headers({
            'content-type': file.type || 'application/octet-stream',
            'x-file-name': encodeURIComponent(file.name),
          }),
        })
      const first = await once()
      const response = first.status === 401 ? await once() : first
      if (!response.ok) throw await refusalOf(response)
      return parsed(route, await jsonOf(response))
    },
  }
}

/** How long to wait where the product says that it is soon back; null: there is nothing to wait for, or it has lasted too long. */
function waitBeforeAnother(response: Response, attempt: number): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? 0)
  return response.status === 503 && seconds > 0 && attempt < MOST_ATTEMPTS
    ? Math.min(seconds * 1000, LONGEST_PAUSE_MS)
    : null
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

function addressOf(route: RouteName, { params = {}, query = {} }: Call): string {
  const path = routes[route].path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const given = Object.entries(query).flatMap(([name, value = '']) =>
    (typeof value === 'string' ? [value] : value).filter(Boolean).map((each) => [name, each]),
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'omit', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoAnswer(
      error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'offline',
      error,
    )
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    throw new NoAnswer('unreadable', error)
  }
}

/** Those of the first page are here; the others come when the first of their kind is asked about. */
async function schemaOf(route: JsonRoute) {
  if (isIn(firstAnswers, route)) return firstAnswers[route]
  const { ordinaryAnswers } = await import('../../bot/contract/ordinary-answers.ts')
  if (isIn(ordinaryAnswers, route)) return ordinaryAnswers[route]
  const { schedulingAnswers } = await import('../../bot/contract/scheduling-answers.ts')
  if (isIn(schedulingAnswers, route)) return schedulingAnswers[route]
  return (await import('../../bot/contract/meeting-answers.ts')).meetingAnswers[route]
}

const isIn = <T extends object>(answers: T, route: PropertyKey): route is keyof T => route in answers

async function parsed<R extends JsonRoute>(route: R, answer: unknown): Promise<AnswerOf<R>> {
  const result = (await schemaOf(route)).safeParse(answer)
  if (!result.success) throw new NoAnswer('unreadable', result.error)
  return result.data as AnswerOf<R>
}

async function refusalOf(response: Response): Promise<Error> {
  const said = problem.safeParse(await response.json().catch(() => null))
  return said.success ? new Refusal(response.status, said.data) : new NoAnswer('unreadable')
}

type Transfer = { file: File; headers: Record<string, string>; onProgress: (part: number) => void }

function transfer(
  method: string,
  address: string,
  { file, headers, onProgress }: Transfer,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = FILE_TIMEOUT_MS
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = () => reject(new NoAnswer('offline'))
    request.ontimeout = () => reject(new NoAnswer('timeout'))
    request.send(file)
  })
}
