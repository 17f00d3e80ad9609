import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { FaultInput } from '../../infra/local/faults.ts'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { ask, chatUrl, graphUrl, tokenFor } from './ask.ts'

let tenant: LocalTenant
let token: string
beforeAll(async () => {
  tenant = await startLocalTenant()
  token = await tokenFor(tenant, 'bot')
})
afterEach(() => tenant.admin.clearFaults())
afterAll(() => tenant.stop())

const send = (person: string) =>
  ask('POST', chatUrl(tenant, person), { token, body: { type: 'message', text: 'Hej' } })
const heard = (person: string) => tenant.admin.chat(person).messages.length

describe('a fault that was asked for', () => {
  test.each<[FaultInput['kind'], number, string]>([
    ['429', 429, 'TooManyRequests'],
    ['412', 412, 'PreconditionFailed'],
    ['500', 500, 'ServiceError'],
    ['403', 403, 'MessageWritesBlocked'],
    ['not-found', 404, 'ActivityNotFoundInConversation'],
  ])('%s meets one request and no more', async (kind, status, code) => {
    tenant.admin.addFault({ service: 'connector', kind })
    expect(await send('director-greve')).toMatchObject({ status, body: { error: { code } } })
    expect((await send('director-greve')).status).toBe(201)
  })

  test('carries Retry-After where it was given one', async () => {
    tenant.admin.addFault({ service: 'connector', kind: '429', retryAfterSeconds: 3 })
    expect((await send('director-greve')).headers.get('retry-after')).toBe('3')
  })

  test('for one person lets the others through', async () => {
    tenant.admin.addFault({ service: 'connector', kind: '500', person: 'director-koege', times: 2 })
    expect((await send('director-greve')).status).toBe(201)
    expect((await send('director-koege')).status).toBe(500)
  })

  test('for updates lets what is sent anew through', async () => {
    tenant.admin.addFault({ service: 'connector', kind: 'not-found', operation: 'update' })
    expect((await send('director-greve')).status).toBe(201)
  })

  test('as a time-out leaves nothing in the chat; as a lost answer the message is there all the same', async () => {
    const before = heard('director-ringsted')
    tenant.admin.addFault({ service: 'connector', kind: 'time-out', afterMs: 10 })
    await expect(send('director-ringsted')).rejects.toThrow('fetch failed')
    expect(heard('director-ringsted')).toBe(before)
    tenant.admin.addFault({ service: 'connector', kind: 'lost-answer', afterMs: 0 })
    await expect(send('director-ringsted')).rejects.toThrow('fetch failed')
    expect(heard('director-ringsted')).toBe(before + 1)
  })

  test('of Graph meets Graph', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '429', retryAfterSeconds: 1 })
    expect((await send('director-greve')).status).toBe(201)
    const graphToken = await tokenFor(tenant, 'graph')
    expect((await ask('GET', graphUrl(tenant, '/users'), { token: graphToken })).status).toBe(429)
  })

  test('can be asked for over HTTP, and a wrong one is refused', async () => {
    const faults = `${tenant.urls.admin}/faults`
    expect((await ask('POST', faults, { body: { service: 'connector', kind: '500' } })).status).toBe(204)
    expect((await ask('POST', faults, { body: { service: 'connector', kind: '599' } })).status).toBe(400)
    expect((await send('director-greve')).status).toBe(500)
  })
})
