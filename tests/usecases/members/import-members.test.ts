import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { DirectoryUser } from '../../../bot/deps.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { addPartnerTenant } from '../../../bot/usecases/members/add-partner-tenant.ts'
import { confirmMember } from '../../../bot/usecases/members/confirm-member.ts'
import { identify } from '../../../bot/usecases/members/identify.ts'
import { importMembers } from '../../../bot/usecases/members/import-members.ts'
import { account, SECRETARIAT_GROUP } from '../../support/directory-of.ts'
import { GROUP, HOST, SLAGELSE, useRegistry } from '../../support/registry.ts'

const registry = useRegistry()
let run = 0
beforeEach(() => void (run += 1))

/** People of one test never share an address with another test's. */
const mail = (name: string, domain: string) => `${name}${run}@${domain}`
const inHost = (name: string, address: string | null, type: 'member' | 'guest' = 'guest') =>
  account(HOST, randomUUID(), name, address, type)

async function runImport(users: DirectoryUser[]) {
  registry.known.groups[GROUP] = users
  const imported = await importMembers(registry.deps, registry.secretary, registry.forumId)
  if (!imported.ok) throw new Error(imported.refusal.code)
  return imported
}
const memberNamed = async (name: string) => {
  const found = (await registry.view()).members.find((member) => member.name === name)
  if (found === undefined) throw new Error(`${name} is no member`)
  return found
}

describe('whose a member of the group is', () => {
  test('is known without asking where the mail address is the municipality’s', async () => {
    const imported = await runImport([inHost('Direktør A', mail('direktoer', 'slagelse.dk'))])
    expect(imported).toMatchObject({ members: 1, added: 1, left: 0, toConfirm: 0 })
    expect(await memberNamed('Direktør A')).toMatchObject({
      organisation: { id: '330', name: 'Slagelse Kommune' },
      guess: null,
      reachedHow: 'guest_and_mail',
    })
  })

  test('is only guessed where the name is misspelt, and the secretariat is told why', async () => {
    const imported = await runImport([inHost('Direktør B (Slagelsse Kommune)', mail('b', 'outlook.dk'))])
    expect(imported.toConfirm).toBe(1)
    const member = await memberNamed('Direktør B (Slagelsse Kommune)')
    expect(member.organisation).toBeNull()
    expect(member.guess?.[0]).toEqual({
      organisation: { id: '330', name: 'Slagelse Kommune' },
      reason: 'Navnet ligner organisationens, men er stavet anderledes.',
    })
  })

  test('is asked about with no proposal where nothing tells', async () => {
    await runImport([inHost('Anne Holm', null)])
    expect(await memberNamed('Anne Holm')).toMatchObject({ organisation: null, guess: [] })
  })

  test('is not another forum’s municipality: who is certainly from elsewhere is asked about', async () => {
    await runImport([inHost('Direktør, Aarhus', mail('direktoer', 'aarhus.dk'))])
    expect(await memberNamed('Direktør, Aarhus')).toMatchObject({ organisation: null, guess: [] })
  })

  test('gives nobody a seat: the vacant seat names who could be put there', async () => {
    await runImport([inHost('Direktør C', mail('direktoer', 'slagelse.dk'))])
    const seat = (await registry.view()).seats.find(({ organisation }) => organisation.id === '330')
    expect(seat).toMatchObject({
      vacant: true,
      holders: [],
      text: expect.stringMatching(/^Pladsen er tom, .* Medlem derfra uden plads: .*Direktør C\.$/),
    })
  })

  test('is not asked for the secretariat’s own people, who speak for no municipality', async () => {
    const colleague = inHost('Sekretariatet 2', mail('rammeaftale', 'soroe.dk'), 'member')
    registry.known.groups[SECRETARIAT_GROUP] = [colleague]
    const imported = await runImport([colleague])
    expect(imported.toConfirm).toBe(0)
    expect(await memberNamed('Sekretariatet 2')).toMatchObject({ organisation: null, guess: null })
  })

  test('is settled once: a confirmed reader is not asked about at the next import', async () => {
    const reader = inHost('Konsulent, uden kommune', mail('konsulent', 'kl.dk'))
    await runImport([reader])
    const { personId } = await memberNamed('Konsulent, uden kommune')
    const { forumId } = registry
    await confirmMember(registry.deps, registry.secretary, { forumId, personId, organisationId: null })
    expect(await runImport([reader])).toMatchObject({ added: 0, toConfirm: 0 })
  })
})

describe('a person', () => {
  test('who was written in by hand is the same one when the group brings the address', async () => {
    const address = mail('direktoer', 'koege.dk')
    const { forumId } = registry
    const input = { forumId, name: 'Direktør, Køge', mail: address.toUpperCase(), organisationId: '259' }
    const added = await addMember(registry.deps, registry.secretary, input)
    await runImport([inHost('Direktør, Køge Kommune', address)])
    const { members } = await registry.view()
    expect(members).toHaveLength(1)
    expect(members[0]).toMatchObject({
      personId: added.ok && added.id,
      name: 'Direktør, Køge Kommune',
      source: 'hand',
      reachedHow: 'guest_and_mail',
    })
  })

  test('whose account opened the tab first is the one whom the secretariat knows by mail', async () => {
    const address = mail('direktoer', 'naestved.dk')
    const user = inHost('Direktør, Næstved', address)
    const opened = await identify(registry.deps, { ...user, language: 'da' }, 'tab')
    const { forumId } = registry
    const input = { forumId, name: 'Direktør, Næstved', mail: address, organisationId: '370' }
    const added = await addMember(registry.deps, registry.secretary, input)
    await runImport([user])
    const again = await identify(registry.deps, { ...user, language: 'da' }, 'tab')
    expect(opened.ok && added.ok && opened.actor.personId !== added.id).toBe(true)
    expect(again.ok && added.ok && again.actor.personId === added.id).toBe(true)
  })

  test('is imported twice without becoming two', async () => {
    const users = [
      inHost('Direktør D', mail('d', 'slagelse.dk')),
      inHost('Direktør E', mail('e', 'koege.dk')),
    ]
    await runImport(users)
    expect(await runImport(users)).toMatchObject({ members: 2, added: 0, left: 0 })
  })

  test('is one person with two accounts where both have the same address', async () => {
    const address = mail('direktoer', 'slagelse.dk')
    const users = [inHost('Direktør F', address), inHost('Direktør F', address, 'member')]
    expect(await runImport(users)).toMatchObject({ members: 1, left: 0 })
    expect(await memberNamed('Direktør F')).toMatchObject({ reachedHow: 'teams_to_install' })
  })
})

describe('somebody who has left the group', () => {
  const seatOf = async (organisationId: string) =>
    (await registry.view()).seats.find(({ organisation }) => organisation.id === organisationId)

  test('is a member no longer, and holds the seat no longer from today', async () => {
    const [director, deputy] = [
      inHost('Direktør H', mail('h', 'slagelse.dk')),
      inHost('Stedfortræder H', mail('sh', 'slagelse.dk')),
    ]
    await runImport([director, deputy])
    const { personId } = await memberNamed('Direktør H')
    const seatId = (await seatOf('330'))!.id
    const input = { seatId, personId, role: 'director' as const, from: '2026-03-02' }
    expect(await addHolder(registry.deps, registry.secretary, input)).toMatchObject({ ok: true })
    expect((await seatOf('330'))?.vacant).toBe(false)

    registry.on('2026-03-10')
    expect(await runImport([deputy])).toMatchObject({ members: 1, left: 1 })
    expect(await seatOf('330')).toMatchObject({ vacant: true, holders: [] })
    const term = await registry.deps.db
      .selectFrom('seat_holder')
      .select(['from_date', 'to_date'])
      .where('person_id', '=', personId)
      .execute()
    expect(term).toEqual([{ from_date: '2026-03-02', to_date: '2026-03-09' }])
  })

  test('is a member again when the group has them again, without a seat', async () => {
    const [one, other] = [
      inHost('Direktør I', mail('i', 'koege.dk')),
      inHost('Direktør J', mail('j', 'slagelse.dk')),
    ]
    await runImport([one, other])
    await runImport([other])
    expect(await runImport([one, other])).toMatchObject({ members: 2, added: 1 })
    expect(await memberNamed('Direktør I')).toMatchObject({ hasSeat: false, organisation: { id: '259' } })
  })

  test('speaks for the municipality no longer, unless its own tenant vouches for them', async () => {
    const [guest, other] = [
      inHost('Direktør N', mail('n', 'slagelse.dk')),
      inHost('Direktør O', mail('o', 'koege.dk')),
    ]
    await runImport([guest, other])
    const before = await identify(registry.deps, { ...guest, language: 'da' }, 'tab')
    expect(before).toMatchObject({ organisationId: '330' })
    await runImport([other])
    const after = await identify(registry.deps, { ...guest, language: 'da' }, 'tab')
    expect(after).toMatchObject({ organisationId: null })

    await addPartnerTenant(registry.deps, registry.secretary, { tenantId: SLAGELSE, organisationId: '330' })
    const own = account(SLAGELSE, randomUUID(), 'Direktør N', guest.mail)
    registry.known.consenting = [SLAGELSE]
    registry.known.users = [own]
    await runImport([guest, other])
    await runImport([other])
    expect(await identify(registry.deps, { ...own, language: 'da' }, 'tab')).toMatchObject({
      organisationId: '330',
    })
  })

  test('is told apart from who never was in it: members written in by hand stay', async () => {
    const { forumId } = registry
    const input = {
      forumId,
      name: 'Direktør, Faxe',
      mail: mail('direktoer', 'faxekommune.dk'),
      organisationId: '320',
    }
    await addMember(registry.deps, registry.secretary, input)
    expect(await runImport([inHost('Direktør K', mail('k', 'koege.dk'))])).toMatchObject({
      members: 2,
      left: 0,
    })
  })
})

describe('the group', () => {
  const before = async () => {
    await runImport([inHost('Direktør L', mail('l', 'slagelse.dk'))])
    return registry.view()
  }
  const refusedWith = async (code: string) => {
    const { forumId, deps, secretary } = registry
    expect(await importMembers(deps, secretary, forumId)).toMatchObject({ ok: false, refusal: { code } })
  }

  test('that seems empty empties no forum', async () => {
    const stood = await before()
    registry.known.groups[GROUP] = []
    await refusedWith('group_empty')
    const { members, seats } = await registry.view()
    expect({ members, seats }).toEqual({ members: stood.members, seats: stood.seats })
  })

  test('that cannot be read changes nothing', async () => {
    const stood = await before()
    registry.known.down = true
    await refusedWith('directory_unavailable')
    expect(await registry.view()).toEqual(stood)
  })

  test('that no longer exists is told apart from one that cannot be read', async () => {
    await before()
    registry.known.groups = {}
    await refusedWith('group_unknown')
  })
})
