import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Traffic } from '../traffic.ts'
import { makeRouter, type Answer, type Route } from './router.ts'

const MAX_BODY_BYTES = 30 * 1024 * 1024

export type RunningServer = { port: number; stop: () => Promise<void> }

/** Serves the routes on 127.0.0.1. Port 0 takes a free one. Rejects with the system's error when the port is taken. */
export async function serve(
  routes: readonly Route[],
  port: number,
  traffic: Traffic,
): Promise<RunningServer> {
  const router = makeRouter(routes)
  const server = createServer((request, response) => {
    respond(request, response, router, traffic).catch((error: unknown) => {
      console.error('local tenant:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.keepAliveTimeout = 60_000
  await listen(server, port)
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  router: ReturnType<typeof makeRouter>,
  traffic: Traffic,
) {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const method = request.method ?? 'GET'
  const match = router.find(method, url.pathname)
  if (match === undefined)
    return send(response, { status: 404, body: { error: { code: 'NotFound', message: url.pathname } } })
  if (match === 'wrong-method')
    return send(response, { status: 405, body: { error: { code: 'MethodNotAllowed', message: method } } })
  const read = await readBody(request)
  if (!read.ok)
    return send(response, {
      status: read.status,
      body: { error: { code: 'BadRequest', message: read.message } },
    })
  const { route, params } = match
  const answer = await route.handle({ method, url, params, headers: request.headers, body: read.body })
  traffic.record({
    service: route.service,
    method,
    template: route.template,
    path: url.pathname + url.search,
    requestBody: read.body,
    status: answer.drop ? 0 : answer.status,
    responseBody: answer.body,
  })
  if (answer.drop) {
    setTimeout(() => request.socket.destroy(), answer.drop.afterMs).unref()
    return
  }
  if (answer.stream) return openStream(response, answer)
  send(response, answer)
}

function openStream(response: ServerResponse, answer: Answer) {
  response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers })
  response.flushHeaders()
  answer.stream?.(
    (line) => response.write(line),
    (closed) => response.on('close', closed),
  )
}

function send(response: ServerResponse, answer: Answer) {
  const { body } = answer
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...answer.headers }
  if (body === undefined) {
    response.writeHead(answer.status, headers)
    response.end()
    return
  }
  const raw = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  headers['content-type'] ??= 'application/json; charset=utf-8'
  headers['content-length'] = String(Buffer.byteLength(raw))
  response.writeHead(answer.status, headers)
  response.end(raw)
}

type ReadBody = { ok: true; body: unknown } | { ok: false; status: number; message: string }

async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) return { ok: false, status: 413, message: 'Request body is too large.' }
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return { ok: true, body: undefined }
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return { ok: true, body: Object.fromEntries(new URLSearchParams(text)) }
  }
  try {
    return { ok: true, body: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, status: 400, message: 'Unable to read JSON request payload.' }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
