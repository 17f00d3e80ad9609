import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'
import { ask, chatUrl, graphUrl, part, tokenFor } from './ask.ts'

const folder = contractsFolder()
let tenant: LocalTenant
let bot: Server
beforeAll(async () => {
  tenant = await startLocalTenant({ graphPageSize: 4 })
  bot = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  })
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', () => resolve()))
  tenant.admin.setBotEndpoint(`http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`)
})
afterAll(async () => {
  bot.close()
  await tenant.stop()
})

const message = {
  type: 'message',
  summary: 'Et kort',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5' },
    },
  ],
}

/** Every way into the connector and Graph once, taken and refused. */
async function askForEverything() {
  const botToken = await tokenFor(tenant, 'bot')
  const toBot = (method: string, url: string, body?: unknown) => ask(method, url, { token: botToken, body })
  const chat = (rest = '/activities') => chatUrl(tenant, 'director-slagelse', rest)
  const { objectId, tenantId } = tenant.admin.person('director-slagelse').account!
  await toBot('POST', `${tenant.urls.service}v3/conversations`, {
    members: [{ id: objectId }],
    tenantId,
    activity: message,
  })
  const sent = await toBot('POST', chat(), message)
  await toBot('PUT', chat(`/activities/${part(sent.body, 'id')}`), message)
  await toBot('POST', chat(`/activities/${part(sent.body, 'id')}`), message)
  for (const rest of ['/members', '/pagedmembers', `/members/${objectId}`]) await toBot('GET', chat(rest))
  await toBot('DELETE', chat(`/activities/${part(sent.body, 'id')}`))
  await toBot('PUT', chat('/activities/1'), message)
  await toBot('POST', chatUrl(tenant, 'director-stevns'), message)

  let deltaLink = ''
  const vordingborg = tenant.admin.person('director-vordingborg').account!
  for (const asked of [tenant.world.hostTenantId, vordingborg.tenantId]) {
    const token = await tokenFor(tenant, 'graph', asked)
    const graph = (method: string, path: string, body?: unknown) =>
      ask(method, graphUrl(tenant, path), { token, body })
    const groupId = tenant.world.groups[0]!.id
    await graph('GET', '/users?$top=2&$select=id,displayName,mail,userType,userPrincipalName')
    await graph('GET', `/users/${vordingborg.objectId}`)
    await graph('GET', `/groups/${groupId}`)
    const first = await graph('GET', `/groups/${groupId}/members?$top=3`)
    const next = part<string | undefined>(first.body, '@odata.nextLink')
    if (next) await ask('GET', next, { token })
    const delta = await graph('GET', `/groups/delta?$select=members&$filter=id eq '${groupId}'`)
    for (let link = part<string | undefined>(delta.body, '@odata.nextLink'); link !== undefined;) {
      const page = await ask('GET', link, { token })
      link = part<string | undefined>(page.body, '@odata.nextLink')
      if (asked === tenant.world.hostTenantId) deltaLink = part(page.body, '@odata.deltaLink') ?? deltaLink
    }
    await graph('GET', `/appCatalogs/teamsApps?$filter=externalId eq '${tenant.world.teamsAppId}'`)
    const apps = `/users/${vordingborg.objectId}/teamwork/installedApps`
    const app = tenant.world.tenants.find(({ id }) => id === asked)!.catalogueAppId
    await graph('POST', apps, { 'teamsApp@odata.bind': graphUrl(tenant, `/appCatalogs/teamsApps/${app}`) })
    const installed = await graph('GET', `${apps}?$expand=teamsApp`)
    const id = part<string | undefined>(installed.body, 'value', 0, 'id')
    if (id) await graph('GET', `${apps}/${encodeURIComponent(id)}/chat`)
    await graph('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/users?$top=1' }] })
  }

  const forumGroup = tenant.world.groups[0]!.id
  const hostToken = await tokenFor(tenant, 'graph', tenant.world.hostTenantId)
  tenant.admin.removeFromGroup(forumGroup, 'reader-soroe')
  tenant.admin.addToGroup(forumGroup, 'reader-soroe')
  tenant.admin.removeFromGroup(forumGroup, 'director-lejre')
  const changed = await ask('GET', deltaLink, { token: hostToken })
  tenant.admin.deleteGroup(forumGroup)
  await ask('GET', part(changed.body, '@odata.deltaLink'), { token: hostToken })
  tenant.admin.forgetGroupTokens()
  await ask('GET', deltaLink, { token: hostToken })

  await tenant.admin.say('director-slagelse', 'status')
  await toBot('POST', chat(), message)
  const { id = '' } = tenant.admin.chat('director-slagelse').messages.at(-1) ?? {}
  await tenant.admin.press('director-slagelse', id, { verb: 'answer', data: { a: 1 } })
  await tenant.admin.submit('director-slagelse', id, { a: 1 })
  await tenant.admin.installApp('deputy-koege')
  await tenant.admin.removeApp('deputy-koege')
}

describe('the local tenant speaks as the official descriptions of Microsoft 365 have it', () => {
  test('in every answer, and in every activity that it sends to the bot', async () => {
    await askForEverything()
    const exchanges = tenant.traffic.list()
    expect(new Set(exchanges.map(({ service }) => service))).toEqual(
      new Set(['entra', 'connector', 'graph', 'bot']),
    )
    // Without the descriptions this is all that can be said; contractsFolder() has told so.
    if (folder !== null) expect(trafficFaults(exchanges, folder)).toEqual([])
  })

  test('and a deviation would be seen', () => {
    if (folder === null) return
    const base = { requestBody: undefined, path: '/', responseBody: undefined }
    const deviations = trafficFaults(
      [
        {
          ...base,
          service: 'graph',
          method: 'GET',
          template: '/users',
          status: 200,
          responseBody: { value: [{ mail: 7 }] },
        },
        {
          ...base,
          service: 'graph',
          method: 'GET',
          template: '/users',
          path: '/users?$skip=1',
          status: 200,
          responseBody: { value: [] },
        },
        { ...base, service: 'graph', method: 'GET', template: '/people', status: 200 },
        {
          ...base,
          service: 'connector',
          method: 'POST',
          template: '/v3/conversations',
          requestBody: { members: 'x' },
          status: 201,
        },
        {
          ...base,
          service: 'bot',
          method: 'POST',
          template: '/api/messages',
          requestBody: { type: 'message', from: 7 },
          status: 200,
        },
      ],
      folder,
    )
    expect(deviations).toHaveLength(5)
  })
})
