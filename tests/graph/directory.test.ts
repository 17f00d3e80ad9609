import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Config } from '../../bot/config.ts'
import type { Directory } from '../../bot/deps.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'

let tenant: LocalTenant
let directory: Directory
let config: Config

beforeEach(async () => {
  tenant = await startLocalTenant({ graphPageSize: 4 })
  const graph = graphAt(tenant)
  config = graph.config
  directory = createDirectory(config, graph.clients)
})

afterEach(() => tenant.stop())

const accountOf = (key: string) => {
  const { account } = tenant.admin.person(key)
  if (!account) throw new Error(`${key} has no account`)
  return account
}
const install = (key: string) => directory.installForUser(accountOf(key).tenantId, accountOf(key).objectId)
const asked = (method: string) =>
  tenant.traffic.list().filter((one) => one.service === 'graph' && one.method === method)

describe('the members of a group', () => {
  test('are the users in it, guests told from members', async () => {
    const group = tenant.world.groups.find(({ displayName }) => displayName.startsWith('Direktørgruppen'))
    const members = await directory.listGroupMembers(group?.id ?? '')
    expect(members).toHaveLength(9)
    expect(members.find(({ mail }) => mail === 'direktoer@lejre.dk')).toMatchObject({
      tenantId: config.hostTenantId,
      userType: 'guest',
      userPrincipalName: 'direktoer_lejre.dk#EXT#@soroe.onmicrosoft.com',
    })
    expect(members.find(({ mail }) => mail === 'direktoer@soroe.dk')).toMatchObject({ userType: 'member' })
  })

  test('are not known when Graph does not answer', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '500', times: 10 })
    await expect(directory.listGroupMembers(config.secretariatGroupId)).rejects.toThrow()
  })
})

describe('who belongs to the secretariat', () => {
  test('is read from the group that the configuration names, once for many questions', async () => {
    const { hostTenantId } = config
    const asks = ['secretariat-1', 'secretariat-2', 'director-soroe'].map((key) =>
      directory.isInSecretariat(hostTenantId, accountOf(key).objectId),
    )
    expect(await Promise.all(asks)).toEqual([true, true, false])
    expect(
      await directory.isInSecretariat(hostTenantId, accountOf('secretariat-1').objectId.toUpperCase()),
    ).toBe(true)
    expect(asked('GET')).toHaveLength(1)
  })

  test('is nobody of another tenant, also not one with the same object id', async () => {
    const { objectId } = accountOf('secretariat-1')
    expect(await directory.isInSecretariat(accountOf('director-slagelse').tenantId, objectId)).toBe(false)
    expect(asked('GET')).toHaveLength(0)
  })
})

describe('a person looked up by mail', () => {
  test('is found in the own tenant', async () => {
    const { tenantId, objectId } = accountOf('director-slagelse')
    expect(await directory.findUserByMail(tenantId, 'Direktoer@slagelse.dk ')).toMatchObject({
      tenantId,
      objectId,
      name: 'Direktør, Slagelse Kommune',
    })
  })

  test('is nobody where the address is unknown, whatever characters it has', async () => {
    const { tenantId } = accountOf('director-slagelse')
    expect(await directory.findUserByMail(tenantId, 'nobody@slagelse.dk')).toBeNull()
    expect(await directory.findUserByMail(tenantId, "x' or mail eq 'direktoer@slagelse.dk")).toBeNull()
    expect(await directory.findUserByMail(tenantId, 'a+b&c#d@slagelse.dk')).toBeNull()
  })

  test('is unknown, which is not nobody, in a tenant that has not consented', async () => {
    expect(
      await directory.findUserByMail(accountOf('director-greve').tenantId, 'direktoer@greve.dk'),
    ).toBeUndefined()
  })
})

describe('installing the app for a person', () => {
  test('gives the chat in which the bot can write', async () => {
    const result = await install('director-vordingborg')
    expect(result).toMatchObject({ ok: true })
    expect(await install('director-vordingborg')).toEqual(result)
    const posts = asked('POST').map(({ status }) => status)
    expect(posts).toEqual([201, 409])
    // The catalogue was asked once, the chat twice.
    expect(asked('GET').filter(({ path }) => path.includes('appCatalogs'))).toHaveLength(1)
  })

  test('is not possible for a guest', async () => {
    expect(await install('director-stevns')).toEqual({ ok: false, reason: 'not_installable' })
  })

  test('is not possible in a tenant that has not consented', async () => {
    expect(await install('director-greve')).toEqual({ ok: false, reason: 'no_consent' })
  })

  test('is not possible for somebody whom the tenant does not know', async () => {
    const { tenantId } = accountOf('director-vordingborg')
    const nobody = '00000000-0000-4000-8000-00000000dead'
    expect(await directory.installForUser(tenantId, nobody)).toEqual({ ok: false, reason: 'no_such_person' })
  })

  test('may be possible later when Graph is busy', async () => {
    tenant.admin.addFault({
      service: 'graph',
      kind: '429',
      operation: 'install',
      times: 9,
      retryAfterSeconds: 60,
    })
    expect(await install('director-vordingborg')).toEqual({ ok: false, reason: 'unavailable' })
  })
})
