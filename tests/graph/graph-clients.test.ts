import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { AppToken, AppTokens } from '../../bot/graph/app-tokens.ts'
import { createGraphClients } from '../../bot/graph/graph-clients.ts'
import { graphFailure, lacksConsent } from '../../bot/graph/graph-failure.ts'
import { readAllPages } from '../../bot/graph/paging.ts'
import { type Reply, type StandIn, startStandIn } from '../support/stand-in-server.ts'

let graph: StandIn
let answer: (nth: number, path: string) => Reply
let given: AppToken
let forgotten: number

const tokens: AppTokens = { get: async () => given, forget: () => void forgotten++ }
const clients = (timeoutMs?: number) => createGraphClients({ graphUrl: graph.url }, tokens, timeoutMs)
const ok = (body: unknown): Reply => ({ status: 200, body })
const refusal = (status: number, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { code: 'Some', message: 'x' } },
})
const failureOf = async (request: Promise<unknown>) =>
  graphFailure(
    await request.then(
      () => null,
      (error: unknown) => error,
    ),
  )

beforeEach(async () => {
  given = { ok: true, token: 'the-token' }
  forgotten = 0
  answer = () => ok({})
  graph = await startStandIn((asked, nth) => answer(nth, asked.path))
})

afterEach(() => graph.stop())

describe('a request to Graph', () => {
  test('carries the token of the tenant that it asks', async () => {
    await clients().patient('tenant').api('users').get()
    expect(graph.asked[0]?.path).toBe('/v1.0/users')
    expect(graph.asked[0]?.headers.authorization).toBe('Bearer the-token')
  })

  test('waits as long as a 429 asks, and then goes through', async () => {
    answer = (nth) => (nth === 1 ? refusal(429, { 'retry-after': '1' }) : ok({ fine: true }))
    const started = performance.now()
    expect(await clients().patient('tenant').api('users').get()).toEqual({ fine: true })
    expect(performance.now() - started).toBeGreaterThan(950)
    expect(graph.asked).toHaveLength(2)
  })

  test('gives up after three more tries', async () => {
    answer = () => refusal(503, { 'retry-after': '0' })
    expect(await failureOf(clients().patient('tenant').api('users').get())).toMatchObject({
      status: 503,
      code: 'Some',
    })
    expect(graph.asked).toHaveLength(4)
  })

  test('does not make a person wait a minute for a busy server', async () => {
    answer = () => refusal(429, { 'retry-after': '60' })
    const failure = await failureOf(clients().patient('tenant').api('users').get())
    expect(failure).toMatchObject({ status: 429, afterMs: 60_000 })
    expect(graph.asked).toHaveLength(1)
  })

  test('is made once only where somebody else decides about trying again', async () => {
    answer = () => refusal(503, { 'retry-after': '0' })
    await failureOf(clients().single('tenant').api('users').post({}))
    expect(graph.asked).toHaveLength(1)
  })

  test('ends when Graph does not answer in time', async () => {
    answer = () => ({ ...ok({}), afterMs: 5_000 })
    const started = performance.now()
    expect(await failureOf(clients(100).patient('tenant').api('users').get())).toMatchObject({ status: -1 })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('is made once more with a new token when the old one was withdrawn', async () => {
    answer = (nth) => (nth === 1 ? refusal(401) : ok({ fine: true }))
    expect(await clients().patient('tenant').api('users').get()).toEqual({ fine: true })
    expect(forgotten).toBe(1)
    answer = () => refusal(401)
    expect(await failureOf(clients().patient('tenant').api('users').get())).toMatchObject({ status: 401 })
    expect(graph.asked).toHaveLength(4)
  })

  test('is not made at all in a tenant without consent', async () => {
    given = { ok: false, reason: 'no_consent' }
    const failure = await failureOf(clients().patient('tenant').api('users').get())
    expect(failure && lacksConsent(failure)).toBe(true)
    expect(graph.asked).toHaveLength(0)
  })

  test('takes the token to no address but Graph', async () => {
    const other = await startStandIn(() => ok({}))
    answer = () => ({ status: 302, headers: { location: `${other.url}/stolen` } })
    expect(await failureOf(clients().patient('tenant').api('users').get())).toMatchObject({ status: -1 })
    expect(
      await failureOf(clients().patient('tenant').api('https://example.com/v1.0/users').get()),
    ).not.toBeNull()
    expect(other.asked).toHaveLength(0)
    await other.stop()
  })
})

describe('a list in Graph', () => {
  const read = (limit = 10) => {
    const client = clients().patient('tenant')
    return readAllPages({ client, graphUrl: graph.url, first: client.api('groups/g/members').top(2), limit })
  }

  test('is read to its end, page by page', async () => {
    answer = (nth) =>
      nth < 3
        ? ok({
            value: [nth],
            '@odata.nextLink': `${graph.url}/v1.0/groups/g/members?$top=2&$skiptoken=p%26${nth}`,
          })
        : ok({ value: [nth] })
    expect(await read()).toEqual([1, 2, 3])
    expect(graph.asked.map(({ path }) => path)).toEqual([
      '/v1.0/groups/g/members?$top=2',
      '/v1.0/groups/g/members?$top=2&$skiptoken=p%261',
      '/v1.0/groups/g/members?$top=2&$skiptoken=p%262',
    ])
  })

  test('that is longer than it may be is refused, not cut', async () => {
    answer = () => ok({ value: [1, 2, 3], '@odata.nextLink': `${graph.url}/v1.0/more` })
    await expect(read(5)).rejects.toThrow('more than 5')
    expect(graph.asked).toHaveLength(2)
  })

  test('that never ends is ended, also when its pages are empty', async () => {
    answer = () => ok({ value: [], '@odata.nextLink': `${graph.url}/v1.0/more` })
    await expect(read(5)).rejects.toThrow('more than 5')
  })

  test('is not followed to another server', async () => {
    answer = () => ok({ value: [1], '@odata.nextLink': 'https://example.com/v1.0/more' })
    await expect(read()).rejects.toThrow('outside Graph')
  })
})
