import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { DirectoryUser } from '../../../bot/deps.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { addPartnerTenant } from '../../../bot/usecases/members/add-partner-tenant.ts'
import { importMembers } from '../../../bot/usecases/members/import-members.ts'
import { account } from '../../support/directory-of.ts'
import { GROUP, HOST, SLAGELSE, useRegistry } from '../../support/registry.ts'

const registry = useRegistry()
let run = 0
beforeEach(() => void (run += 1))

/** People of one test never share an address with another test's. */
const mail = (name: string, domain: string) => `${name}${run}@${domain}`
const inHost = (name: string, address: string) => account(HOST, randomUUID(), name, address, 'guest')

async function runImport(users: DirectoryUser[]) {
  registry.known.groups[GROUP] = users
  expect(await importMembers(registry.deps, registry.secretary, registry.forumId)).toMatchObject({ ok: true })
}
const memberNamed = async (name: string) =>
  (await registry.view()).members.find((member) => member.name === name)

describe('an account of somebody known by mail', () => {
  const director = (address: string) => ({
    forumId: registry.forumId,
    name: 'Direktør, Slagelse',
    mail: address,
    organisationId: '330',
  })
  const listSlagelse = () =>
    addPartnerTenant(registry.deps, registry.secretary, { tenantId: SLAGELSE, organisationId: '330' })

  test('is found by the mail address where the tenant lets the product ask', async () => {
    await listSlagelse()
    const address = mail('direktoer', 'slagelse.dk')
    registry.known.consenting = [SLAGELSE]
    registry.known.users = [account(SLAGELSE, randomUUID(), 'Direktør', address)]
    await addMember(registry.deps, registry.secretary, director(address))
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'teams_to_install' })
  })

  test('is found at the next import where the tenant has consented since', async () => {
    await listSlagelse()
    const address = mail('direktoer', 'slagelse.dk')
    registry.known.users = [account(SLAGELSE, randomUUID(), 'Direktør', address)]
    await addMember(registry.deps, registry.secretary, director(address))
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'mail' })
    registry.known.consenting = [SLAGELSE]
    await runImport([inHost('Direktør M', mail('m', 'koege.dk'))])
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'teams_to_install' })
  })

  test('that is a guest’s there is not taken for the municipality’s own', async () => {
    await listSlagelse()
    const address = mail('direktoer', 'slagelse.dk')
    registry.known.consenting = [SLAGELSE]
    registry.known.users = [account(SLAGELSE, randomUUID(), 'Direktør', address, 'guest')]
    await addMember(registry.deps, registry.secretary, director(address))
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'mail' })
  })

  test('is not looked for in another municipality’s tenant', async () => {
    await listSlagelse()
    const address = mail('direktoer', 'koege.dk')
    registry.known.consenting = [SLAGELSE]
    registry.known.users = [account(SLAGELSE, randomUUID(), 'Direktør', address)]
    const input = { ...director(address), name: 'Direktør, Køge', organisationId: '259' }
    await addMember(registry.deps, registry.secretary, input)
    expect(await memberNamed('Direktør, Køge')).toMatchObject({ reachedHow: 'mail' })
  })

  test('that cannot be asked for stops nobody from being written in', async () => {
    await listSlagelse()
    registry.known.down = true
    const added = await addMember(
      registry.deps,
      registry.secretary,
      director(mail('direktoer', 'slagelse.dk')),
    )
    expect(added).toMatchObject({ ok: true })
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'mail' })
  })

  test('is found in the host’s tenant too, where it may be a guest’s', async () => {
    const address = mail('direktoer', 'slagelse.dk')
    registry.known.consenting = [HOST]
    registry.known.users = [inHost('Direktør', address)]
    await addMember(registry.deps, registry.secretary, director(address))
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'guest_and_mail' })
  })

  test('that is already another member’s stays theirs', async () => {
    await listSlagelse()
    const address = mail('direktoer', 'slagelse.dk')
    const shared = account(SLAGELSE, randomUUID(), 'Direktør', address)
    registry.known.consenting = [SLAGELSE]
    registry.known.users = [shared]
    await addMember(registry.deps, registry.secretary, director(address))
    const second = mail('stedfortraeder', 'slagelse.dk')
    registry.known.users = [{ ...shared, mail: second }]
    await addMember(registry.deps, registry.secretary, { ...director(second), name: 'Stedfortræder' })
    expect(await memberNamed('Direktør, Slagelse')).toMatchObject({ reachedHow: 'teams_to_install' })
    expect(await memberNamed('Stedfortræder')).toMatchObject({ reachedHow: 'mail' })
  })
})
