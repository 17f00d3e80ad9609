import { beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { followGroups } from '../../../bot/usecases/members/follow-groups.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
const SECRETARY = 'secretariat-1'
let forumId: string
beforeAll(async () => {
  const created = await api.get(SECRETARY, 'createForum', {
    body: {
      name: 'Direktørgruppen',
      regionCode: '1085',
      groupId: api.tenant.world.groups[0]!.id,
      organisationIds: ['340', '350', '330', '1085'],
    },
  })
  forumId = created.id
}, 60_000)

const show = (who = SECRETARY) => api.get(who, 'showForum', { params: { forumId } })
async function followNow(): Promise<void> {
  await sql`update group_reading set next_at = read_at`.execute(api.deps.db)
  expect(await followGroups(api.deps)).toBe(1)
}

describe('the members of a forum with a group in Microsoft 365', () => {
  test('are fetched by the button, and from then on by the product itself', async () => {
    expect((await show()).reading).toBeNull()
    expect(await api.get(SECRETARY, 'importMembers', { params: { forumId } })).toMatchObject({ added: 9 })
    expect((await show()).reading?.text).toMatch(/^Hentet i dag kl\. \d\d\.\d\d af .*: 9 nye/)

    const [group] = api.tenant.world.groups
    api.tenant.admin.removeFromGroup(group!.id, 'director-lejre')
    await followNow()
    const { members, reading, memberEvents } = await show()
    expect(members.map(({ mail }) => mail)).not.toContain('direktoer@lejre.dk')
    expect(reading).toMatchObject({
      text: expect.stringMatching(/^Hentet automatisk i dag kl\. \d\d\.\d\d: 1 gået/),
      trouble: null,
    })
    expect(memberEvents[1]?.text).toBe('Direktør, Lejre Kommune er gået ud af gruppen.')
  })

  test('are the secretariat’s to follow: a member sees who is there, and neither history nor trouble', async () => {
    expect(await show('director-soroe')).toMatchObject({ reading: null, memberEvents: [] })
  })

  test('stay when the group is deleted, and the secretariat is told in its reader’s language', async () => {
    const before = (await show()).members
    api.tenant.admin.deleteGroup(api.tenant.world.groups[0]!.id)
    await followNow()
    const { members, reading } = await api.get(SECRETARY, 'showForum', {
      params: { forumId },
      headers: { 'x-language': 'en' },
    })
    expect(members).toHaveLength(before.length)
    expect(reading?.trouble).toMatch(/^The Microsoft 365 group no longer exists\./)
  })
})

test('what the secretariat does to members and seats by hand stands in the history too, in words', async () => {
  const director = (await show()).members.find(({ mail }) => mail === 'direktoer@soroe.dk')!
  const seat = (await show()).seats.find(({ organisation }) => organisation.id === '340')!
  const { today } = await show()
  const { personId } = director
  await api.get(SECRETARY, 'confirmMember', {
    params: { forumId, personId },
    body: { organisationId: '340' },
  })
  const holder = { personId, role: 'director', from: today }
  await api.get(SECRETARY, 'addHolder', { params: { seatId: seat.id }, body: holder })
  const held = (await show()).seats.find(({ id }) => id === seat.id)!.holders[0]!
  await api.get(SECRETARY, 'endHolder', { params: { holderId: held.id }, body: { to: today } })
  const [ended, given, confirmed] = (await show()).memberEvents.map(({ text }) => text)
  expect(ended).toMatch(
    /afsluttede Direktør, Sorø Kommune på pladsen for Sorø Kommune med .* som sidste dag\.$/,
  )
  expect(given).toMatch(/satte Direktør, Sorø Kommune på pladsen for Sorø Kommune fra .*\d{4}\.$/)
  expect(confirmed).toMatch(/bekræftede, at Direktør, Sorø Kommune hører til Sorø Kommune\.$/)
})

describe('correcting somebody who was written in by hand', () => {
  const mail = 'ny@bruger.example'
  const edit = (who: string, personId: string, body: object) =>
    api.ask(who, 'editMember', { params: { forumId, personId }, body })

  test('is the secretariat’s alone, and is told at the field what is wrong', async () => {
    const person = { name: 'Konsulent', mail: 'konsulent@bruger.example', organisationId: null }
    await api.get(SECRETARY, 'addMember', { params: { forumId }, body: person })
    const { personId } = (await show()).members.find(({ name }) => name === 'Konsulent')!
    expect((await edit('director-soroe', personId, { name: 'Konsulent', mail })).status).toBe(404)
    expect(await edit(SECRETARY, personId, { name: 'Konsulent', mail: 'ingen adresse' })).toMatchObject({
      status: 400,
      body: { field: 'mail' },
    })
    const taken = await edit(SECRETARY, personId, { name: 'Konsulent', mail: 'direktoer@soroe.dk' })
    expect(taken).toMatchObject({ status: 409, body: { code: 'mail_taken', field: 'mail' } })
    expect((await edit(SECRETARY, personId, { name: 'Konsulent', mail })).status).toBe(200)
    expect((await show()).members.find(({ name }) => name === 'Konsulent')?.mail).toBe(mail)
    expect((await show()).memberEvents[0]?.text).toMatch(/rettede mailadressen for Konsulent\.$/)
  })

  test('is refused of who comes from the group', async () => {
    const { personId } = (await show()).members.find(({ source }) => source === 'group')!
    expect(await edit(SECRETARY, personId, { name: 'X', mail })).toMatchObject({
      status: 409,
      body: { code: 'member_from_group' },
    })
  })
})
