import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Directory, GroupChanges } from '../../bot/deps.ts'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { createGraphClients } from '../../bot/graph/graph-clients.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'
import { startStandIn, type Reply } from '../support/stand-in-server.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'

let tenant: LocalTenant
let directory: Directory
let groupId: string
beforeEach(async () => {
  tenant = await startLocalTenant({ graphPageSize: 4 })
  const { config, clients } = graphAt(tenant)
  directory = createDirectory(config, clients)
  groupId = tenant.world.groups[0]!.id
})
afterEach(() => tenant.stop())

const namesOf = (changes: GroupChanges) =>
  changes.state === 'changed' ? changes.members.map(({ mail }) => mail).sort() : changes.state
const tokenOf = (changes: GroupChanges): string => {
  if (changes.state === 'gone') throw new Error('There is no group')
  return changes.token
}
const asked = () =>
  tenant.traffic.list().filter(({ service, path }) => service === 'graph' && path.includes('/groups/'))

describe('a group that is followed', () => {
  test('is read as a whole the first time, over many pages', async () => {
    const first = await directory.changedMembers(groupId, null)
    expect(namesOf(first)).toHaveLength(9)
    expect(namesOf(first)).toEqual((await directory.listGroupMembers(groupId)).map(({ mail }) => mail).sort())
    expect(asked().filter(({ template }) => template === '/groups/delta()')).toHaveLength(3)
  })

  test('costs one question while nobody comes or goes, and its members are not read again', async () => {
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.traffic.clear()
    const next = await directory.changedMembers(groupId, token)
    expect(next.state).toBe('unchanged')
    expect(asked()).toHaveLength(1)
    expect((await directory.changedMembers(groupId, tokenOf(next))).state).toBe('unchanged')
  })

  test('tells who is there after some have come and others gone', async () => {
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.admin.removeFromGroup(groupId, 'director-lejre')
    tenant.admin.addToGroup(groupId, 'deputy-soroe')
    tenant.admin.removeFromGroup(groupId, 'reader-soroe')
    tenant.admin.addToGroup(groupId, 'reader-soroe')
    const next = await directory.changedMembers(groupId, token)
    expect(namesOf(next)).not.toContain('direktoer@lejre.dk')
    expect(namesOf(next)).toContain(tenant.admin.person('reader-soroe').mail)
    expect((await directory.changedMembers(groupId, tokenOf(next))).state).toBe('unchanged')
  })

  test('is read anew where Entra has forgotten how far it was read, or never knew the token', async () => {
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.admin.forgetGroupTokens()
    expect(namesOf(await directory.changedMembers(groupId, token))).toHaveLength(9)
    const foreign = 'groups/delta?$deltatoken=fromElsewhere'
    expect(namesOf(await directory.changedMembers(groupId, foreign))).toHaveLength(9)
  })

  test('that is deleted is gone, whether it was followed or not', async () => {
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.admin.deleteGroup(groupId)
    expect((await directory.changedMembers(groupId, token)).state).toBe('gone')
    expect((await directory.changedMembers(groupId, null)).state).toBe('gone')
    expect((await directory.changedMembers('00000000-0000-4000-8000-00000000dead', null)).state).toBe('gone')
  })

  test('is not taken for empty when Graph does not answer', async () => {
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.admin.addFault({ service: 'graph', kind: '500', times: 20 })
    await expect(directory.changedMembers(groupId, token)).rejects.toThrow()
    await expect(directory.changedMembers(groupId, null)).rejects.toThrow()
  })

  test('is asked for as the official description has it', async () => {
    const folder = contractsFolder()
    if (folder === null) return
    const token = tokenOf(await directory.changedMembers(groupId, null))
    tenant.admin.removeFromGroup(groupId, 'director-lejre')
    await directory.changedMembers(groupId, token)
    expect(trafficFaults(tenant.traffic.list(), folder)).toEqual([])
  })
})

describe('a list of members that lags behind the changes', () => {
  const [host, one, two, three] = ['00000340-0000-4000-8000-000000000001', 'one', 'two', 'three']
  const user = (id: string) => ({
    '@odata.type': '#microsoft.graph.user',
    id,
    displayName: id,
    mail: `${id}@example.dk`,
    userType: 'Member',
  })

  test('holds nobody who has left, and misses nobody who has come', async () => {
    const answers =
      (url: string) =>
      (path: string): Reply => {
        if (path.includes('/token')) return { status: 200, body: { access_token: 'x', expires_in: 3600 } }
        if (path.includes('/groups/delta'))
          return {
            status: 200,
            body: {
              '@odata.deltaLink': `${url}/v1.0/groups/delta?$deltatoken=next`,
              value: [
                {
                  id: groupId,
                  'members@delta': [
                    { '@odata.type': '#microsoft.graph.user', id: two, '@removed': { reason: 'deleted' } },
                    { '@odata.type': '#microsoft.graph.user', id: three },
                    { '@odata.type': '#microsoft.graph.device', id: 'printer' },
                  ],
                },
              ],
            },
          }
        if (path.includes('/members')) return { status: 200, body: { value: [user(one), user(two)] } }
        return path.includes(`/users/${three}`)
          ? { status: 200, body: user(three) }
          : { status: 404, body: {} }
      }
    let reply: (path: string) => Reply = () => ({ status: 500 })
    const standIn = await startStandIn(({ path }) => reply(path))
    reply = answers(standIn.url)
    const { config } = graphAt(tenant)
    const there = { ...config, graphUrl: standIn.url, loginUrl: standIn.url, hostTenantId: host }
    const lagging = createDirectory(there, createGraphClients(there, createAppTokens(there)))
    const next = await lagging.changedMembers(groupId, 'groups/delta?$deltatoken=before')
    await standIn.stop()
    expect(next).toMatchObject({ state: 'changed', token: 'groups/delta?$deltatoken=next' })
    expect(namesOf(next)).toEqual(['one@example.dk', 'three@example.dk'])
  })
})
