import { connect } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { sleepUntil } from '../../support/sleep-until.ts'
import { rawRequest } from './raw-request.ts'

const product = useProductOverHttp()

const one = async (text: string) => {
  const [answer, ...more] = await rawRequest(product.port, text)
  expect(more).toEqual([])
  return answer ?? { status: 0, headers: '', body: '' }
}
const rest = 'Host: localhost\r\nConnection: close\r\n\r\n'
const get = (address: string) => one(`GET ${address} HTTP/1.1\r\n${rest}`)
const alive = async () => (await fetch(`${product.url}/healthz`)).status

const openConnections = () => {
  product.httpServer.closeIdleConnections()
  return new Promise<number>((resolve) =>
    product.httpServer.getConnections((_error, count) => resolve(count)),
  )
}

function expectNoTrace(text: string): void {
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|\.[jt]s:\d|Error:|restify/i)
}

describe('an address that is none of ours', () => {
  test.each(['/favicon.ico', '/wp-login.php', '/api', '/api/nothing', '/.env', '/SVAR/x', '//[', '/;x', '*'])(
    '%s is not found, in words, and the product lives on',
    async (address) => {
      const { status, headers, body } = await get(address)
      expect(status).toBe(404)
      expect(headers).toMatch(/content-type: application\/json/i)
      expect(JSON.parse(body)).toEqual({
        code: 'not_found',
        message: 'Siden findes ikke, eller du har ikke adgang til den.',
      })
      expect(await alive()).toBe(200)
    },
  )

  test.each([
    '/svar/%',
    '/svar/%E0%A4%A',
    '/svar/%C0%AE',
    '/api/rounds/%',
    '/tab/%2e%2e/%2e%2e/package.json',
  ])('%s with its odd signs is not found', async (address) => {
    const { status, body } = await get(address)
    expect(status).toBe(404)
    expectNoTrace(body)
    expect(await alive()).toBe(200)
  })

  test.each(['http://[::1/', 'http://', 'http://a:99999999/', 'http://%00/', 'http://a]/'])(
    '%s cannot be read as one, and is told so',
    async (address) => {
      const { status, headers, body } = await get(address)
      expect(status).toBe(400)
      expect(JSON.parse(body)).toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining('Forespørgslen'),
      })
      expect(headers).toMatch(/content-security-policy/i)
      expect(await alive()).toBe(200)
    },
  )

  test.each(['[', 'a b', 'a:b:c', '%', 'localhost:999999'])(
    'a host called »%s« is told so too',
    async (host) => {
      const { status, body } = await one(
        `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      )
      expect(status).toBe(400)
      expectNoTrace(body)
      expect(await alive()).toBe(200)
    },
  )

  test('nobody decides by the host’s name where an answer leads', async () => {
    const { status, headers } = await one(
      'GET /tab HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n',
    )
    expect(status).toBe(302)
    expect(headers).toMatch(/^location: \/tab\/$/im)
  })
})

describe('a way of asking that is none of ours', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
    '%s of a page is refused in words',
    async (method) => {
      const { status, body } = await one(`${method} /om HTTP/1.1\r\n${rest}`)
      expect(status).toBe(405)
      expect(JSON.parse(body)).toMatchObject({
        message: expect.stringContaining('Siden findes ikke på den måde'),
      })
      expect(await alive()).toBe(200)
    },
  )

  test('TRACE sends nothing back of what was asked', async () => {
    const { body } = await one(`TRACE /om HTTP/1.1\r\nauthorization: Bearer hemmeligt\r\n${rest}`)
    expect(body).not.toContain('hemmeligt')
  })

  test('a made-up method and half a request are no requests', async () => {
    expect((await one('HENT /om HTTP/1.1\r\n\r\n')).status).toBe(400)
    expect((await one('GARBAGE\r\n\r\n')).status).toBe(400)
    expect((await one(`GET /om HTTP/9.9\r\n${rest}`)).status).toBe(400)
  })

  test('HEAD is answered as GET is, without the body', async () => {
    const head = await one(`HEAD /om HTTP/1.1\r\n${rest}`)
    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers).toMatch(/content-type: text\/html/i)
  })

  test('a wish for another protocol is not granted, and the connection not kept for it', async () => {
    const upgrade =
      'Host: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n'
    expect((await one(`GET /om HTTP/1.1\r\n${upgrade}`)).status).toBe(200)
    expect((await one(`GET /nothing HTTP/1.1\r\n${upgrade}`)).status).toBe(404)
    expect((await one(`CONNECT example.org:443 HTTP/1.1\r\n${rest}`)).status).not.toBe(200)
    await sleepUntil(async () => (await openConnections()) === 0, 5_000)
  })

  test('a method written into a header changes nothing', async () => {
    const response = await fetch(`${product.url}/om`, {
      headers: { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' },
    })
    expect(response.status).toBe(200)
  })
})

describe('a request that is too much', () => {
  test('headers beyond all measure are refused', async () => {
    expect((await one(`GET /om HTTP/1.1\r\nX-Big: ${'a'.repeat(40_000)}\r\n${rest}`)).status).toBe(431)
    expect((await one(`GET /${'a'.repeat(40_000)} HTTP/1.1\r\n${rest}`)).status).toBe(431)
    expect(await alive()).toBe(200)
  })

  test('a query of a thousand parts, nested and mistyped, is only a query', async () => {
    const query = `${'a[b][c][d][e][f]=1&'.repeat(300)}__proto__[x]=1&constructor[prototype][y]=1&%E0%A4%A=%`
    expect((await get(`/om?${query}`)).status).toBe(200)
    expect(({} as { x?: unknown; y?: unknown }).x).toBeUndefined()
    expect(({} as { x?: unknown; y?: unknown }).y).toBeUndefined()
  })

  test('a body of no known length, or of two lengths, is not taken', async () => {
    const post = (headers: string, body = '') =>
      one(`POST /api/messages HTTP/1.1\r\n${headers}\r\n${rest}${body}`)
    expect((await post('Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n')).status).toBe(400)
    expect((await post('Content-Length: 5\r\nContent-Length: 6', 'hello')).status).toBe(400)
    expect((await post('Content-Length: -1')).status).toBe(400)
    expect((await post('Transfer-Encoding: chunked', 'zz\r\n')).status).toBe(400)
  })

  test('a body that is cut off in the middle leaves nothing behind', async () => {
    const before = await product.rows()
    const socket = connect(product.port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"type":',
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    socket.destroy()
    await sleepUntil(async () => (await alive()) === 200, 2_000)
    expect(await product.rows()).toEqual(before)
    expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('slow senders are given a minute, and their headers less', () => {
    const server = product.httpServer
    expect(server.requestTimeout).toBeGreaterThan(0)
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000)
    expect(server.headersTimeout).toBeGreaterThan(0)
    expect(server.headersTimeout).toBeLessThanOrEqual(30_000)
  })
})

describe('several requests on one connection', () => {
  test('are answered in order, each with an id of its own, and a refusal does not mix into the next', async () => {
    const keep = 'Host: localhost\r\n\r\n'
    const answers = await rawRequest(
      product.port,
      `GET /healthz HTTP/1.1\r\n${keep}GET /nothing HTTP/1.1\r\n${keep}POST /api/messages HTTP/1.1\r\nContent-Length: 3\r\n${keep}{"aGET /om HTTP/1.1\r\n${rest}`,
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 415, 200])
    const ids = answers.map(({ headers }) => /x-correlation-id: (\S+)/i.exec(headers)?.[1])
    expect(new Set(ids).size).toBe(4)
    expect(ids).not.toContain(undefined)
  })

  test('are served by the same product after a body larger than it reads', async () => {
    const body = 'x'.repeat(300_000)
    const [first, second] = await rawRequest(
      product.port,
      `POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}GET /healthz HTTP/1.1\r\n${rest}`,
    )
    expect([first?.status, second?.status]).toEqual([413, 200])
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      message: expect.stringContaining('fylder for meget'),
    })
  })
})

test('the root address says what this is and where to open it, and nothing of versions or people', async () => {
  const response = await fetch(`${product.url}/`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const text = await response.text()
  expect(text).toContain('Åbn Rammehjul i Microsoft Teams')
  expect(text).not.toMatch(/\d+\.\d+\.\d+|node|restify|<script/i)
  expect(response.headers.get('server') ?? '').not.toMatch(/\d/)
})

describe('every answer', () => {
  const addresses = [
    '/healthz',
    '/readyz',
    '/',
    '/om',
    '/privatliv',
    '/vilkaar',
    '/tab/',
    '/svar/x',
    '/svar/stil.css',
    '/api/me',
    '/nothing',
  ]

  test.each(addresses)('of %s carries an id, the headers that protect it, and no cookie', async (address) => {
    const { headers } = await fetch(`${product.url}${address}`)
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*)/)
    expect(policy).not.toMatch(/frame-ancestors[^;]*(\s\*(\s|$)|http:)/)
    expect(policy).toContain("base-uri 'none'")
  })

  test('of the tab may be framed by Teams and nobody else; a personal page by nobody', async () => {
    const policyOf = async (address: string) =>
      (await fetch(`${product.url}${address}`)).headers.get('content-security-policy') ?? ''
    const ancestors = /frame-ancestors ([^;]*)/
    const tab = ancestors.exec(await policyOf('/tab/'))?.[1]?.split(' ') ?? []
    expect(tab).toContain('https://teams.microsoft.com')
    expect(tab).toContain('https://*.cloud.microsoft')
    for (const ancestor of tab)
      expect(ancestor).toMatch(
        /^https:\/\/(\*\.)?(cloud\.microsoft|[a-z]+\.microsoft\.com|microsoft365\.com|(outlook\.)?office(365)?\.com)$/,
      )
    expect(ancestors.exec(await policyOf('/svar/x'))?.[1]).toBe("'none'")
    expect(await policyOf('/svar/x')).not.toContain('script-src')
  })

  test('tells the id that the log has of the same request', async () => {
    const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'https://example.org/' }
    const { headers } = await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    })
    const lines = product.log().filter(({ msg }) => msg === 'channel token refused')
    expect(lines.map(({ correlationId }) => correlationId)).toEqual([headers.get('x-correlation-id')])
  })

  test('to a fault of ours says that it is ours, without its trace, under the id by which the log tells it', async () => {
    const roundId = await startDemoRound(product.deps, product.forum)
    const token = await product.link('director-greve', roundId)
    await sql`alter table mail_link rename to away`.execute(product.deps.db)
    const response = await fetch(`${product.url}/svar/${token}`)
    await sql`alter table away rename to mail_link`.execute(product.deps.db)
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain('Der skete en fejl hos os')
    expectNoTrace(text)
    const [line] = product.log().filter(({ level }) => level === 'error')
    expect(line).toMatchObject({
      msg: 'request failed',
      path: '/svar/…',
      correlationId: response.headers.get('x-correlation-id'),
    })
    expect(JSON.stringify(line)).not.toContain(token)
  })
})
