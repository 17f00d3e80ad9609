import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { DirectoryUser } from '../../../bot/deps.ts'
import { groupToldSentences } from '../../../bot/cards/group-told-card.ts'
import { findByIdentity } from '../../../bot/store/identities.ts'
import { listMemberHistory } from '../../../bot/store/member-history.ts'
import { recipientsByPerson } from '../../../bot/store/people.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { confirmMember } from '../../../bot/usecases/members/confirm-member.ts'
import { followGroups } from '../../../bot/usecases/members/follow-groups.ts'
import { importMembers } from '../../../bot/usecases/members/import-members.ts'
import { groupToldFor } from '../../../bot/views/group-told.ts'
import { account } from '../../support/directory-of.ts'
import { race } from '../../support/race.ts'
import { GROUP, HOST, useRegistry } from '../../support/registry.ts'

const registry = useRegistry()
let run = 0
beforeEach(async () => {
  run += 1
  // Forums of the tests before are followed no more.
  await sql`delete from group_reading`.execute(registry.deps.db)
})

const guest = (name: string, domain: string) =>
  account(HOST, randomUUID(), name, `${name.replaceAll(/\W/g, '')}${run}@${domain}`, 'guest')
const group = (...users: DirectoryUser[]) => void (registry.known.groups[GROUP] = users)
async function importNow() {
  const imported = await importMembers(registry.deps, registry.secretary, registry.forumId)
  if (!imported.ok) throw new Error(imported.refusal.code)
  return imported
}
/** A quarter of an hour and its spread later, or a day. */
async function later(instant: string): Promise<number> {
  registry.at(instant)
  return followGroups(registry.deps)
}
/** Told by itself: what the outbox holds that is about the group, and what it would say now. */
async function toldNow(): Promise<(string | null)[]> {
  const { db, config } = registry.deps
  const { rows } = await sql<{ data: { forumId: string; at: string } }>`
    select data from delivery where kind = 'group_told' order by created_at, id`.execute(db)
  const mine = rows.filter(({ data }) => data.forumId === registry.forumId)
  const at = { config, language: 'da' as const, now: registry.deps.clock() }
  const told = await Promise.all(mine.map(({ data }) => groupToldFor(db, data, at)))
  return told.map((one) => one && groupToldSentences(one).join(' '))
}
const membersNow = async () => (await registry.view()).members.map(({ name }) => name).sort()
const addresses = async () => {
  const ids = (await registry.view()).members.map(({ personId }) => personId)
  const contacts = await recipientsByPerson(registry.deps.db, ids)
  return Object.fromEntries(contacts.map(({ name, mail }) => [name, mail]))
}
const history = async () =>
  (await listMemberHistory(registry.deps.db, registry.forumId, 50)).map(({ event, byPerson }) => {
    const { kind, ...rest } = event
    delete (rest as { personId?: string }).personId
    return [byPerson === null ? 'by itself' : 'by hand', kind, rest]
  })

describe('a forum whose group has been imported once', () => {
  test('is kept in step by itself: who comes is a member, who leaves is none and loses the seat', async () => {
    const [anna, bo, carl] = [
      guest('Anna', 'slagelse.dk'),
      guest('Bo', 'koege.dk'),
      guest('Carl', 'naestved.dk'),
    ]
    group(anna, bo)
    await importNow()
    const seat = (await registry.view()).seats.find(({ organisation }) => organisation.id === '330')!
    const member = (await registry.view()).members.find(({ name }) => name === 'Anna')!
    const held = { seatId: seat.id, personId: member.personId, role: 'director' as const, from: '2026-03-02' }
    expect(await addHolder(registry.deps, registry.secretary, held)).toMatchObject({ ok: true })

    group(bo, carl)
    expect(await later('2026-03-03T09:00:00Z')).toBe(1)
    expect(await membersNow()).toEqual(['Bo', 'Carl'])
    const { seats } = await registry.view()
    expect(seats.find(({ id }) => id === seat.id)).toMatchObject({ vacant: true })
    expect(await toldNow()).toEqual([expect.stringMatching(/^Pladsen for Slagelse Kommune er blevet tom/)])
    expect((await history()).slice(0, 4)).toEqual([
      ['by itself', 'read', { added: 1, left: 1, toConfirm: 0 }],
      ['by itself', 'seat_lost', { organisationId: '330' }],
      ['by itself', 'left', {}],
      ['by itself', 'joined', {}],
    ])
  })

  test('gives nobody a seat with an address that was another’s before', async () => {
    const anna = guest('Anna', 'slagelse.dk')
    group(anna)
    await importNow()
    const seat = (await registry.view()).seats.find(({ organisation }) => organisation.id === '330')!
    const [member] = (await registry.view()).members
    const held = {
      seatId: seat.id,
      personId: member!.personId,
      role: 'director' as const,
      from: '2026-03-02',
    }
    expect(await addHolder(registry.deps, registry.secretary, held)).toMatchObject({ ok: true })

    const successor = { ...guest('Bente', 'slagelse.dk'), mail: anna.mail }
    group(successor, { ...anna, mail: `anna.ny${run}@slagelse.dk` })
    await later('2026-03-03T09:00:00Z')
    expect(await membersNow()).toEqual(['Anna', 'Bente'])
    const { db } = registry.deps
    const bente = await findByIdentity(db, HOST, successor.objectId)
    expect(bente?.personId).not.toBe(member!.personId)
    const { seats } = await registry.view()
    expect(seats.find(({ id }) => id === seat.id)?.holders.map(({ name }) => name)).toEqual(['Anna'])
  })

  test('gives each their new address, also where two have got each other’s or it goes round among three', async () => {
    const [anna, bente, carl] = [
      guest('Anna', 'slagelse.dk'),
      guest('Bente', 'slagelse.dk'),
      guest('Carl', 'koege.dk'),
    ]
    group(anna, bente, carl)
    await importNow()
    const before = await addresses()
    group({ ...anna, mail: bente.mail }, { ...bente, mail: anna.mail }, carl)
    await later('2026-03-03T09:00:00Z')
    expect(await addresses()).toEqual({ Anna: before.Bente, Bente: before.Anna, Carl: before.Carl })
    group(
      { ...anna, mail: carl.mail },
      { ...bente, mail: `ny${run}@slagelse.dk` },
      { ...carl, mail: bente.mail },
    )
    await later('2026-03-04T09:00:00Z')
    expect(await addresses()).toEqual({
      Anna: before.Carl,
      Bente: `ny${run}@slagelse.dk`,
      Carl: before.Bente,
    })
  })

  test('lets an account speak for nobody once its address is another account’s', async () => {
    const anna = guest('Anna', 'slagelse.dk')
    group(anna)
    await importNow()
    const successor = { ...guest('Bente', 'slagelse.dk'), mail: anna.mail }
    group(successor)
    await later('2026-03-03T09:00:00Z')
    const { db } = registry.deps
    expect(await findByIdentity(db, HOST, successor.objectId)).toMatchObject({ name: 'Bente' })
    expect(await findByIdentity(db, HOST, anna.objectId)).toBeNull()
  })

  test('is read a quarter of an hour later, and not before', async () => {
    group(guest('Anna', 'slagelse.dk'))
    await importNow()
    expect(await later('2026-03-02T08:14:00Z')).toBe(0)
    expect(await later('2026-03-02T08:18:00Z')).toBe(1)
    expect(await later('2026-03-02T08:19:00Z')).toBe(0)
  })

  test('has no line of history for a reading that changed nothing', async () => {
    group(guest('Anna', 'slagelse.dk'))
    await importNow()
    const before = await history()
    await later('2026-03-02T09:00:00Z')
    expect(await history()).toEqual(before)
  })

  test('asks about who is new where there is a doubt, and gives nobody an organisation by guess', async () => {
    group(guest('Anna', 'slagelse.dk'))
    await importNow()
    group(...registry.known.groups[GROUP]!, guest('Direktør (Slagelsse Kommune)', 'outlook.dk'))
    await later('2026-03-02T09:00:00Z')
    const doubt = (await registry.view()).members.find(({ name }) => name.startsWith('Direktør'))
    expect(doubt).toMatchObject({ organisation: null, guess: [{ organisation: { id: '330' } }] })
    const { forumId } = registry
    const confirmed = { forumId, personId: doubt!.personId, organisationId: '330' }
    await confirmMember(registry.deps, registry.secretary, confirmed)
    await later('2026-03-03T09:30:00Z')
    const settled = (await registry.view()).members.find(({ name }) => name.startsWith('Direktør'))
    expect(settled).toMatchObject({ organisation: { id: '330' }, guess: null })
  })

  test('gets new names and addresses once a day, which no change of members tells', async () => {
    const anna = guest('Anna', 'slagelse.dk')
    group(anna)
    await importNow()
    const asked: (string | null)[] = []
    const { directory } = registry.deps
    const deps = {
      ...registry.deps,
      directory: {
        ...directory,
        changedMembers: (groupId: string, token: string | null) => {
          asked.push(token)
          return directory.changedMembers(groupId, token)
        },
      },
    }
    registry.at('2026-03-02T09:00:00Z')
    await followGroups(deps)
    registry.at('2026-03-03T08:01:00Z')
    await followGroups(deps)
    expect(asked).toEqual([expect.any(String), null])
  })
})

describe('a group that cannot be read', () => {
  const started = async () => {
    group(guest('Anna', 'slagelse.dk'), guest('Bo', 'koege.dk'))
    await importNow()
    return membersNow()
  }

  test('because it is gone is told to the secretariat once, and nobody leaves by it', async () => {
    const stood = await started()
    delete registry.known.groups[GROUP]
    await later('2026-03-02T09:00:00Z')
    await later('2026-03-02T10:00:00Z')
    expect(await membersNow()).toEqual(stood)
    expect((await registry.view()).reading?.trouble).toMatch(
      /^Microsoft 365-gruppen findes ikke længere\. .* siden i dag kl\. 10\.00\.$/,
    )
    expect(await toldNow()).toEqual([expect.stringMatching(/^Microsoft 365-gruppen findes ikke længere/)])
    expect((await history()).filter(([, kind]) => kind === 'group_trouble')).toEqual([
      ['by itself', 'group_trouble', { trouble: 'group_unknown' }],
    ])
  })

  test('because it seems empty empties no forum', async () => {
    const stood = await started()
    group()
    await later('2026-03-02T09:00:00Z')
    expect(await membersNow()).toEqual(stood)
    expect((await registry.view()).reading?.trouble).toContain('ser tom ud')
  })

  test('is read as a whole when it is back, and that is told too', async () => {
    await started()
    const users = registry.known.groups[GROUP]!
    delete registry.known.groups[GROUP]
    await later('2026-03-02T09:00:00Z')
    group(users[1]!)
    await later('2026-03-02T10:00:00Z')
    expect(await membersNow()).toEqual(['Bo'])
    expect((await registry.view()).reading?.trouble).toBeNull()
    expect((await history())[0]).toEqual(['by itself', 'group_back', {}])
    // Nobody needs to be told any more of what was.
    expect(await toldNow()).toEqual([null])
  })

  test('because Microsoft 365 is silent is asked again sooner, and goes on from where it was', async () => {
    const stood = await started()
    registry.known.down = true
    expect(await later('2026-03-02T08:20:00Z')).toBe(1)
    expect(await later('2026-03-02T08:28:00Z')).toBe(1)
    expect(await membersNow()).toEqual(stood)
    expect((await registry.view()).reading?.trouble).toContain('svarer ikke')
    registry.known.down = false
    expect(await later('2026-03-02T08:40:00Z')).toBe(1)
    expect((await registry.view()).reading?.trouble).toBeNull()
    expect((await history()).map(([, kind]) => kind)).not.toContain('group_trouble')
  })

  test('by the button is told at the button, and on the page', async () => {
    await started()
    delete registry.known.groups[GROUP]
    const { deps, secretary, forumId } = registry
    expect(await importMembers(deps, secretary, forumId)).toMatchObject({
      ok: false,
      refusal: { code: 'group_unknown' },
    })
    expect((await registry.view()).reading?.trouble).toContain('findes ikke længere')
  })
})

test('two instances and the button at the same time make one and the same forum', async () => {
  const users = ['Anna', 'Bo', 'Carl', 'Dorte', 'Erik'].map((name) => guest(name, 'slagelse.dk'))
  group(...users.slice(0, 3))
  await importNow()
  for (let hour = 9; hour < 15; hour++) {
    group(...users.slice(hour % 3, 3 + (hour % 3)))
    registry.at(`2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`)
    await Promise.all([
      race(
        () => followGroups(registry.deps),
        () => followGroups(registry.deps),
      ),
      importNow(),
    ])
    expect(await membersNow()).toEqual(registry.known.groups[GROUP]!.map(({ name }) => name).sort())
  }
  const left = (await history()).filter(([, kind]) => kind === 'left').length
  const joined = (await history()).filter(([, kind]) => kind === 'joined').length
  expect(joined - left).toBe(3)
})
