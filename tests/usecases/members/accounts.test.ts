import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { saveChat } from '../../../bot/store/identities.ts'
import type { Actor } from '../../../bot/usecases/actor.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { addPartnerTenant } from '../../../bot/usecases/members/add-partner-tenant.ts'
import { confirmMember } from '../../../bot/usecases/members/confirm-member.ts'
import { identify } from '../../../bot/usecases/members/identify.ts'
import { linkIdentity } from '../../../bot/usecases/members/link-identity.ts'
import { listPartnerTenants } from '../../../bot/usecases/members/list-partner-tenants.ts'
import { refreshSecretariat } from '../../../bot/usecases/members/refresh-secretariat.ts'
import { removePartnerTenant } from '../../../bot/usecases/members/remove-partner-tenant.ts'
import { account, SECRETARIAT_GROUP } from '../../support/directory-of.ts'
import { HOST, KOEGE, SLAGELSE, useRegistry } from '../../support/registry.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const list = (tenantId: string, organisationId: string) =>
  addPartnerTenant(registry.deps, registry.secretary, { tenantId, organisationId })
const unlist = (tenantId: string) => removePartnerTenant(registry.deps, registry.secretary, tenantId)

/** Somebody opens the tab or writes to the bot. */
async function comes(tenantId: string, objectId: string, name = 'Direktør'): Promise<Actor> {
  const proven = { tenantId, objectId, name, language: 'da' as const }
  const identified = await identify(registry.deps, proven, 'tab')
  if (!identified.ok) throw new Error(identified.refusal.code)
  return identified.actor
}
async function member(organisationId: string | null, name = 'Direktør'): Promise<string> {
  const input = { forumId: registry.forumId, name, mail: `${randomUUID()}@mail.dk`, organisationId }
  const added = await addMember(registry.deps, registry.secretary, input)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.id
}
const link = (tenantId: string, objectId: string, personId: string) =>
  linkIdentity(registry.deps, registry.secretary, {
    forumId: registry.forumId,
    tenantId,
    objectId,
    personId,
  })

describe('somebody who comes for the first time', () => {
  test('from a listed tenant is of that tenant’s organisation, and holds no seat', async () => {
    await list(SLAGELSE, '330')
    const actor = await comes(SLAGELSE, randomUUID(), 'Ny leder')
    expect(actor).toMatchObject({ secretariat: false, seatId: null })
    const { newcomers, members } = await registry.view()
    expect(newcomers).toContainEqual(
      expect.objectContaining({ name: 'Ny leder', organisation: { id: '330', name: 'Slagelse Kommune' } }),
    )
    expect(members).toEqual([])
  })

  test('from a tenant that is not on the list is nobody', async () => {
    const proven = { tenantId: randomUUID(), objectId: randomUUID(), name: 'Ukendt', language: 'da' as const }
    expect(code(await identify(registry.deps, proven, 'tab'))).toBe('tenant_not_listed')
  })

  test('twice at the same moment is one person', async () => {
    const objectId = randomUUID()
    await list(SLAGELSE, '330')
    const [one, other] = await Promise.all([comes(SLAGELSE, objectId), comes(SLAGELSE, objectId)])
    expect(one.personId).toBe(other.personId)
  })
})

describe('while the directory does not answer', () => {
  test('a director of the host may answer, and nobody acts as the secretariat', async () => {
    const [director, secretary] = [randomUUID(), randomUUID()]
    registry.known.groups[SECRETARIAT_GROUP] = [account(HOST, secretary, 'Sekretariatet', null)]
    const before = await comes(HOST, director)
    expect((await comes(HOST, secretary)).secretariat).toBe(true)
    registry.known.down = true
    expect(await comes(HOST, director)).toEqual(before)
    const proven = { tenantId: HOST, objectId: secretary, name: '', language: 'da' as const }
    expect(code(await identify(registry.deps, proven, 'tab'))).toBe('directory_unavailable')
  })
})

describe('an account that has opened the app', () => {
  test('becomes the member whom the secretariat says it is, who is then reached in Teams', async () => {
    await list(SLAGELSE, '330')
    const [objectId, personId] = [randomUUID(), await member('330')]
    await comes(SLAGELSE, objectId)
    expect(code(await link(SLAGELSE, objectId, personId))).toBe('ok')
    expect((await comes(SLAGELSE, objectId)).personId).toBe(personId)
    const { members, newcomers } = await registry.view()
    expect(members.find((one) => one.personId === personId)?.reachedHow).toBe('teams_to_install')
    expect(newcomers.map((one) => one.objectId)).not.toContain(objectId)
  })

  test('is never tied to a member of another organisation', async () => {
    await list(SLAGELSE, '330')
    const objectId = randomUUID()
    await comes(SLAGELSE, objectId)
    expect(code(await link(SLAGELSE, objectId, await member('259')))).toBe('other_organisation')
    expect(code(await link(SLAGELSE, objectId, await member(null)))).toBe('organisation_unconfirmed')
  })

  test('can be tied to nobody when it was never seen, or its tenant is not on the list', async () => {
    await list(SLAGELSE, '330')
    const personId = await member('330')
    expect(code(await link(SLAGELSE, randomUUID(), personId))).toBe('not_found')
    const stranger = randomUUID()
    await comes(HOST, stranger)
    expect(code(await link(HOST, stranger, personId))).toBe('not_found')
  })

  test('is tied to nobody outside the forum', async () => {
    await list(SLAGELSE, '330')
    const [objectId, other] = [randomUUID(), randomUUID()]
    await comes(SLAGELSE, objectId)
    const { personId } = await comes(SLAGELSE, other)
    expect(code(await link(SLAGELSE, objectId, personId))).toBe('not_a_member')
  })
})

describe('the organisation of a member', () => {
  const confirm = (personId: string, organisationId: string | null) =>
    confirmMember(registry.deps, registry.secretary, {
      forumId: registry.forumId,
      personId,
      organisationId,
    })

  test('is what the secretariat says of a guess', async () => {
    const personId = await member(null, 'Direktør, Slagelsse Kommune')
    expect((await registry.view()).members[0]?.guess?.[0]?.organisation.id).toBe('330')
    expect(code(await confirm(personId, '330'))).toBe('ok')
    expect((await registry.view()).members[0]).toMatchObject({ organisation: { id: '330' }, guess: null })
  })

  test('is not changed under a seat, or against the tenant where the account lies', async () => {
    const seated = await member('330')
    const seat = (await registry.view()).seats.find(({ organisation }) => organisation.id === '330')!
    const holder = { seatId: seat.id, personId: seated, role: 'director' as const, from: '2026-03-02' }
    expect(code(await addHolder(registry.deps, registry.secretary, holder))).toBe('ok')
    expect(code(await confirm(seated, '259'))).toBe('bound_elsewhere')

    await list(KOEGE, '259')
    const [objectId, linked] = [randomUUID(), await member('259')]
    await comes(KOEGE, objectId)
    await link(KOEGE, objectId, linked)
    expect(code(await confirm(linked, '330'))).toBe('bound_elsewhere')
    expect(code(await confirm(linked, null))).toBe('bound_elsewhere')
  })

  test('is one that exists, of a member that exists', async () => {
    expect(code(await confirm(await member('330'), '999'))).toBe('unknown_organisation')
    expect(code(await confirm(randomUUID(), '330'))).toBe('not_found')
  })

  test('is not overwritten by writing the same address in again', async () => {
    const { deps, secretary, forumId } = registry
    const input = { forumId, name: 'Direktør', mail: `${randomUUID()}@mail.dk`, organisationId: '330' }
    await addMember(deps, secretary, input)
    expect(code(await addMember(deps, secretary, { ...input, organisationId: '259' }))).toBe(
      'other_organisation',
    )
    expect(code(await addMember(deps, secretary, { ...input, organisationId: null }))).toBe('ok')
    expect((await registry.view()).members).toMatchObject([{ organisation: { id: '330' }, guess: null }])
  })
})

describe('the list of partner tenants', () => {
  test('ties each tenant to one organisation', async () => {
    const tenantId = randomUUID()
    expect(code(await list(tenantId, '370'))).toBe('ok')
    expect(code(await list(tenantId.toUpperCase(), '370'))).toBe('ok')
    expect(code(await list(tenantId, '330'))).toBe('tenant_exists')
    const listed = await listPartnerTenants(registry.deps, registry.secretary)
    expect(listed.ok && listed.items.filter((item) => item.tenantId === tenantId)).toEqual([
      {
        tenantId,
        organisation: { id: '370', name: 'Næstved Kommune' },
        addedAt: '2026-03-02T08:00:00.000Z',
      },
    ])
  })

  test('has no place for the host’s own, or for an organisation that does not exist', async () => {
    expect(code(await list(HOST, '340'))).toBe('tenant_is_host')
    expect(code(await list(randomUUID(), '999'))).toBe('unknown_organisation')
  })

  test('that loses a tenant loses its accounts: its director is reached by mail from then on', async () => {
    const tenantId = randomUUID()
    await list(tenantId, '330')
    const [objectId, personId] = [randomUUID(), await member('330')]
    await comes(tenantId, objectId)
    await link(tenantId, objectId, personId)
    const chat = {
      tenantId,
      objectId,
      conversationId: 'a:1',
      serviceUrl: 'https://x.dk',
      userId: null,
      name: null,
    }
    await saveChat(registry.deps.db, chat, new Date('2026-03-02T08:00:00Z'))
    const reached = async () =>
      (await registry.view()).members.find((one) => one.personId === personId)?.reachedHow
    expect(await reached()).toBe('teams')
    expect(code(await unlist(tenantId))).toBe('ok')
    expect(await reached()).toBe('mail')
    expect(code(await unlist(tenantId))).toBe('not_found')
  })
})

describe('the secretariat', () => {
  const colleague = (name: string) => account(HOST, randomUUID(), name, `${randomUUID()}@soroe.dk`)
  const isSecretariat = async (objectId: string) =>
    (
      await registry.deps.db
        .selectFrom('identity as i')
        .innerJoin('person as p', 'p.id', 'i.person_id')
        .select('p.secretariat')
        .where('i.object_id', '=', objectId)
        .executeTakeFirst()
    )?.secretariat

  test('is known before it has opened the tab, and no longer when it has left the group', async () => {
    const [one, other] = [colleague('Medarbejder 1'), colleague('Medarbejder 2')]
    registry.known.groups[SECRETARIAT_GROUP] = [one, other]
    await refreshSecretariat(registry.deps)
    expect([await isSecretariat(one.objectId), await isSecretariat(other.objectId)]).toEqual([true, true])
    registry.known.groups[SECRETARIAT_GROUP] = [other]
    await refreshSecretariat(registry.deps)
    expect([await isSecretariat(one.objectId), await isSecretariat(other.objectId)]).toEqual([false, true])
    expect((await comes(HOST, other.objectId)).secretariat).toBe(true)
  })

  test('is not forgotten because its group suddenly seems empty or does not answer', async () => {
    const one = colleague('Medarbejder 3')
    registry.known.groups[SECRETARIAT_GROUP] = [one]
    await refreshSecretariat(registry.deps)
    registry.known.groups[SECRETARIAT_GROUP] = []
    await refreshSecretariat(registry.deps)
    registry.known.down = true
    await expect(refreshSecretariat(registry.deps)).rejects.toThrow()
    expect(await isSecretariat(one.objectId)).toBe(true)
  })
})
