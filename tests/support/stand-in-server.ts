import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown; afterMs?: number }

export type StandIn = {
  url: string
  /** Everything that was asked, in order. */
  asked: Asked[]
  /** How many connections were opened. */
  connections(): number
  stop(): Promise<void>
}

/**
 * A small server on a free port, for answers that the local tenant does not give. `answer` gets the request and its
 * number, from 1; a body that is not text is sent as JSON.
 */
export async function startStandIn(answer: (asked: Asked, nth: number) => Reply): Promise<StandIn> {
  const asked: Asked[] = []
  let connections = 0
  const timers = new Set<NodeJS.Timeout>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      asked.push(one)
      const reply = answer(one, asked.length)
      const timer = setTimeout(() => {
        timers.delete(timer)
        write(response, reply)
      }, reply.afterMs ?? 0)
      timers.add(timer)
    })
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => connections,
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function write(response: ServerResponse, { status, headers = {}, body }: Reply) {
  const isText = typeof body === 'string' || body === undefined
  response.writeHead(status, isText ? headers : { 'content-type': 'application/json', ...headers })
  response.end(isText ? body : JSON.stringify(body))
}

/** The answer of a sign-in service that gives everybody a token, each with the number of the request in it. */
export const tokenReply = (nth: number, expiresIn = 3600): Reply => ({
  status: 200,
  body: { token_type: 'Bearer', access_token: `token-${nth}`, expires_in: expiresIn },
})
