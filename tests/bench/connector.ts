import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeThrottle } from '../../infra/local/connector/throttle.ts'
import { serveParent } from './program.ts'

/**
 * A Bot Connector that takes every message, or, once told to, no more than Teams does: 50 a second in one tenant. It tells
 * when it took how many.
 */
export type ConnectorQuestion = { want: 'begin'; throttled: boolean } | { want: 'taken' }
export type Taken = { taken: number; refused: number; firstAt: number; lastAt: number }

let throttle = makeThrottle()
let taken: Taken = { taken: 0, refused: 0, firstAt: 0, lastAt: 0 }

/** All people of the bench who are sent something sit in one tenant. */
const TENANT = 'the one tenant'
const conversation = /\/conversations\/([^/]+)\/activities/

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    const [, chat = ''] = conversation.exec(request.url ?? '') ?? []
    const wait = throttle.take(chat, TENANT)
    if (wait !== null) {
      taken.refused += 1
      response.writeHead(429, { 'retry-after': String(wait), 'content-type': 'application/json' })
      response.end('{"error":{"code":"TooManyRequests","message":"Too many requests."}}')
      return
    }
    const now = performance.now()
    taken = { ...taken, taken: taken.taken + 1, firstAt: taken.firstAt || now, lastAt: now }
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: `activity-${taken.taken}` }))
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  serveParent({ url: `http://127.0.0.1:${port}` }, (question: ConnectorQuestion) => {
    if (question.want === 'begin') {
      taken = { taken: 0, refused: 0, firstAt: 0, lastAt: 0 }
      throttle = makeThrottle()
      throttle.on = question.throttled
    }
    return taken
  })
})
