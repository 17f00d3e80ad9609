import { afterEach, describe, expect, test } from '@jest/globals'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { type StandIn, startStandIn, tokenReply } from '../support/stand-in-server.ts'

const tenant = '0000a000-0000-4000-8000-000000000001'
const scope = 'https://graph.microsoft.com/.default'
let entra: StandIn

async function tokensFrom(answer: Parameters<typeof startStandIn>[0]) {
  entra = await startStandIn(answer)
  return createAppTokens({ loginUrl: entra.url, appId: 'the-app', appSecret: 'the secret' })
}

afterEach(() => entra.stop())

describe('an app token', () => {
  test('is asked for once, with the secret in the body, and then kept', async () => {
    const tokens = await tokensFrom((_, nth) => tokenReply(nth))
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-1' })
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-1' })
    expect(entra.asked).toHaveLength(1)
    expect(entra.asked[0]).toMatchObject({ method: 'POST', path: `/${tenant}/oauth2/v2.0/token` })
    expect(Object.fromEntries(new URLSearchParams(entra.asked[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'the-app',
      client_secret: 'the secret',
      scope,
    })
  })

  test('is asked for once when many want it at the same time', async () => {
    const tokens = await tokensFrom((_, nth) => ({ ...tokenReply(nth), afterMs: 50 }))
    const answers = await Promise.all(Array.from({ length: 20 }, () => tokens.get(tenant, scope)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(entra.asked).toHaveLength(1)
  })

  test('is another one in another tenant, and for another service', async () => {
    const tokens = await tokensFrom((_, nth) => tokenReply(nth))
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-1' })
    expect(await tokens.get('another', scope)).toEqual({ ok: true, token: 'token-2' })
    expect(await tokens.get(tenant, 'https://api.botframework.com/.default')).toEqual({
      ok: true,
      token: 'token-3',
    })
  })

  test('is renewed before it ends, and after it was refused', async () => {
    const tokens = await tokensFrom((_, nth) => tokenReply(nth, 0.2))
    await tokens.get(tenant, scope)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-2' })
    tokens.forget(tenant, scope)
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-3' })
  })

  test('is not given by a tenant that has not consented, which is remembered', async () => {
    const body = {
      error: 'invalid_request',
      error_codes: [90002],
      error_description: 'AADSTS90002: not found',
    }
    const tokens = await tokensFrom(() => ({ status: 400, body }))
    expect(await tokens.get(tenant, scope)).toEqual({ ok: false, reason: 'no_consent' })
    expect(await tokens.get(tenant, scope)).toEqual({ ok: false, reason: 'no_consent' })
    expect(entra.asked).toHaveLength(1)
  })

  test('is unknown, not refused, when our own secret is wrong or the service is down; the next try asks again', async () => {
    const wrongSecret = { error: 'invalid_client', error_codes: [7000215] }
    const tokens = await tokensFrom((_, nth) => {
      if (nth === 1) return { status: 401, body: wrongSecret }
      if (nth === 2) return { status: 503, body: '<html>down</html>' }
      return tokenReply(nth)
    })
    await expect(tokens.get(tenant, scope)).rejects.toThrow('7000215')
    await expect(tokens.get(tenant, scope)).rejects.toThrow('503')
    expect(await tokens.get(tenant, scope)).toEqual({ ok: true, token: 'token-3' })
  })

  test('takes the secret to no other address than the configured one', async () => {
    const tokens = await tokensFrom((_, nth) =>
      nth === 1 ? { status: 307, headers: { location: '/elsewhere' } } : tokenReply(nth),
    )
    await expect(tokens.get(tenant, scope)).rejects.toThrow()
    expect(entra.asked).toHaveLength(1)
  })
})
