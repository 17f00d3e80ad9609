import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Response } from 'restify'
import { answers, type JsonRoute } from '../../../bot/contract/answers.ts'
import { routes, type RouteName } from '../../../bot/contract/routes.ts'
import { tabSettingsPath } from '../../../bot/contract/tab-settings.ts'
import { securityHeaders } from '../../../bot/transport/http/security-headers.ts'

export type Asked = {
  route: RouteName
  params: Record<string, string>
  query: Record<string, string>
  body: unknown
  headers: IncomingMessage['headers']
}

/** What the stand-in answers to one route. A number is a refusal's status. */
export type Answer = (asked: Asked) => unknown
export type Refuse = {
  status: number
  problem: { code: string; message: string; fields?: Record<string, string> }
  headers?: Record<string, string>
}
/** Sent as it is, and nothing after it: the answer stays open. */
export type Stream = { stream: string }
export type Bytes = { bytes: string; type: string; name: string }

const BUILT = join(import.meta.dirname, '../../../dist/tab')
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
}

/**
 * Serves the built tab under the product's own security headers, and answers its API with what `script` says: every
 * answer goes through the contract's schema, so that a picture that the product could never give fails the test.
 */
export async function startFakeProduct() {
  const asked: Asked[] = []
  // Nothing happens in the wheel, unless a test says so.
  const script: Partial<Record<RouteName, Answer>> = { hearWheel: () => ({ stream: ': quiet\n\n' }) }
  const ancestors: string[] = []
  const origins: string[] = []
  const server = createServer((request, response) => {
    securityHeaders(ancestors)(request as never, asRestify(response), () => undefined)
    respond(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { code: 'test', message: String(error) })
      else response.destroy()
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://product')
    if (url.pathname === tabSettingsPath) return sendJson(response, 200, { origins })
    if (url.pathname.startsWith('/tab')) return sendFile(response, url.pathname)
    const found = routeOf(request.method ?? '', url.pathname)
    if (found === null) return sendJson(response, 404, { code: 'not_found', message: 'Findes ikke.' })
    if (!request.headers.authorization?.startsWith('Bearer token-'))
      return sendJson(response, 401, { code: 'no_token', message: 'Intet token.' })
    const body = await bodyOf(request)
    const one = { ...found, query: Object.fromEntries(url.searchParams), body, headers: request.headers }
    asked.push(one)
    const answer = await script[found.route]?.(one)
    if (answer === undefined)
      return sendJson(response, 501, { code: 'test', message: `Ingen: ${found.route}` })
    if (isRefusal(answer)) return sendJson(response, answer.status, answer.problem, answer.headers)
    if (isBytes(answer)) return sendBytes(response, answer)
    if (isStream(answer)) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      return response.write(answer.stream)
    }
    const said = answers[found.route as JsonRoute].parse(answer)
    const etag = `"${Buffer.from(JSON.stringify(said)).length}-${JSON.stringify(said)
      .split('')
      .reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7)}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag })
      return response.end()
    }
    return sendJson(response, 200, said, { etag })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Pages that may hold the tab in a frame. */
    ancestors,
    /** Pages that the tab itself takes for Teams. */
    origins,
    asked,
    script,
    askedFor: (route: RouteName) => asked.filter((one) => one.route === route),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FakeProduct = Awaited<ReturnType<typeof startFakeProduct>>

function routeOf(method: string, path: string): Pick<Asked, 'route' | 'params'> | null {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    const match = pattern.exec(path)
    if (route.method === method && match) return { route: name as RouteName, params: { ...match.groups } }
  }
  return null
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  if (request.headers['content-type'] !== 'application/json') return bytes.length
  return JSON.parse(bytes.toString('utf8'))
}

async function sendFile(response: ServerResponse, path: string) {
  const name = path.includes('/assets/') ? path.slice('/tab/'.length) : 'index.html'
  const bytes = await readFile(join(BUILT, name))
  response.writeHead(200, {
    'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  })
  response.end(bytes)
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}) {
  // Not chained: restify, loaded by another test in this process, changes what `writeHead` returns.
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

function sendBytes(response: ServerResponse, { bytes, type, name }: Bytes) {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
  response.writeHead(200, headers)
  response.end(bytes)
}

const isRefusal = (answer: unknown): answer is Refuse =>
  typeof answer === 'object' && answer !== null && 'problem' in answer
const isStream = (answer: unknown): answer is Stream =>
  typeof answer === 'object' && answer !== null && 'stream' in answer
const isBytes = (answer: unknown): answer is Bytes =>
  typeof answer === 'object' && answer !== null && 'bytes' in answer
/** The headers' own handler is restify's; of its response it uses what Node's has too. */
const asRestify = (response: ServerResponse) => response as unknown as Response
