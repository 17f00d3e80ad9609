import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { part, ask, chatUrl, graphUrl, tokenFor, type Reply } from './ask.ts'

let tenant: LocalTenant
beforeAll(async () => {
  tenant = await startLocalTenant()
})
afterAll(() => tenant.stop())

const message = { type: 'message', text: 'Hej' }
const codeOf = ({ body }: Reply) => part(body, 'error', 'code') ?? ''
const bot = (method: string, url: string, body?: unknown) =>
  tokenFor(tenant, 'bot').then((token) => ask(method, url, { token, body }))
const batch = (requests: object[]) =>
  tokenFor(tenant, 'graph', tenant.world.hostTenantId).then((token) =>
    ask('POST', graphUrl(tenant, '/$batch'), { token, body: { requests } }),
  )

describe('the local tenant refuses, after what went before,', () => {
  test('an update of a message that has been edited away', async () => {
    const sent = await bot('POST', chatUrl(tenant, 'director-koege'), message)
    const address = chatUrl(tenant, 'director-koege', `/activities/${part(sent.body, 'id')}`)
    expect((await bot('DELETE', address)).status).toBe(200)
    expect(codeOf(await bot('PUT', address, message))).toBe('ActivityNotFoundInConversation')
  })

  test('the eighth message of one second in a chat, when the limits are on', async () => {
    tenant.admin.setThrottle(true)
    const replies: Reply[] = []
    for (let sent = 0; sent < 8; sent++) {
      replies.push(await bot('POST', chatUrl(tenant, 'director-greve'), message))
    }
    tenant.admin.setThrottle(false)
    expect(replies.slice(0, 7).map(({ status }) => status)).toEqual(Array(7).fill(201))
    expect(replies[7]).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(Number(replies[7]!.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('a request in a batch whose forerunner failed, and no other', async () => {
    const reply = await batch([
      { id: '1', method: 'GET', url: '/users/nobody' },
      { id: '2', method: 'GET', url: '/users', dependsOn: ['1'] },
      { id: '3', method: 'GET', url: `/users/${tenant.admin.person('director-soroe').account!.objectId}` },
    ])
    const responses = part<{ id: string; status: number }[]>(reply.body, 'responses')
    const statuses = Object.fromEntries(responses.map(({ id, status }) => [id, status]))
    expect(statuses).toEqual({ 1: 404, 2: 424, 3: 200 })
  })
})
