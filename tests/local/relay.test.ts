import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { startStandIn, type StandIn } from '../support/stand-in-server.ts'
import { ask, tokenFor } from './ask.ts'

let tenant: LocalTenant
let client: StandIn
beforeAll(async () => {
  tenant = await startLocalTenant()
  client = await startStandIn(() => ({ status: 201, body: { id: 'message-1' } }))
})
afterAll(async () => {
  await tenant.stop()
  await client.stop()
})

const activities = () => `${tenant.urls.origin}/relay/v3/conversations/one/activities`
const message = { type: 'message', text: 'Hej' }

describe("another client's connector, below the local tenant's address", () => {
  test('is nowhere before a client has told where it is', async () => {
    expect(
      (await ask('POST', activities(), { token: await tokenFor(tenant, 'bot'), body: message })).status,
    ).toBe(503)
  })

  test('gets what the bot sends, without the token, and its answer goes back', async () => {
    await ask('POST', `${tenant.urls.admin}/relay`, { body: { url: `${client.url}/_connector` } })
    const reply = await ask('POST', activities(), { token: await tokenFor(tenant, 'bot'), body: message })
    expect(reply).toMatchObject({ status: 201, body: { id: 'message-1' } })
    expect(client.asked).toMatchObject([
      { method: 'POST', path: '/_connector/v3/conversations/one/activities', body: JSON.stringify(message) },
    ])
    expect(client.asked[0]?.headers.authorization).toBeUndefined()
  })

  test('takes nothing from anybody but the bot', async () => {
    expect((await ask('POST', activities(), { body: message })).status).toBe(401)
    expect(
      (await ask('POST', activities(), { token: await tokenFor(tenant, 'graph'), body: message })).status,
    ).toBe(401)
  })
})
