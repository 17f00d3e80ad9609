import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { defaultSettings } from '../../../bot/domain/forum.ts'
import { createForum } from '../../../bot/usecases/forums/create-forum.ts'
import { saveSettings } from '../../../bot/usecases/forums/save-settings.ts'
import { showForum } from '../../../bot/usecases/forums/show-forum.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { showMe } from '../../../bot/usecases/members/show-me.ts'
import type { Actor } from '../../../bot/usecases/actor.ts'
import { useRegistry } from '../../support/registry.ts'

/** Unlike any other, and without the digits that a CPR number could be seen in. */
const letters = () =>
  randomUUID().replaceAll(/[\d-]/g, (sign) => String.fromCharCode(103 + (sign.charCodeAt(0) % 16)))

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const found = (change: Partial<Parameters<typeof createForum>[2]> = {}) =>
  createForum(registry.deps, registry.secretary, {
    name: `Forum ${letters()}`,
    regionCode: '1085',
    groupId: null,
    organisationIds: ['330', '330', '259'],
    ...change,
  })
async function memberFrom(organisationId: string | null): Promise<Actor> {
  const input = {
    forumId: registry.forumId,
    name: 'Medlem',
    mail: `${letters()}@mail.dk`,
    organisationId,
  }
  const added = await addMember(registry.deps, registry.secretary, input)
  if (!added.ok) throw new Error(added.refusal.code)
  return { personId: added.id, secretariat: false, door: 'tab', seatId: null, language: 'da' }
}

describe('a new forum', () => {
  test('has one vacant seat for each member organisation from today, and the usual rules', async () => {
    const created = await found()
    const view = await showForum(registry.deps, registry.secretary, created.ok ? created.id : '')
    expect(view.ok && view.view).toMatchObject({
      settings: defaultSettings,
      members: [],
      seats: [
        { organisation: { id: '259' }, from: '2026-03-02', to: null, vacant: true },
        {
          organisation: { id: '330' },
          vacant: true,
          text: 'Pladsen er tom, så ingen kan svare for Slagelse Kommune.',
        },
      ],
    })
  })

  test('has a name of its own, however it is capitalised, also when two found it at once', async () => {
    const name = `Direktørgruppen ${letters()}`
    const founded = await Promise.all([found({ name }), found({ name })])
    expect(founded.map(code).sort()).toEqual(['forum_exists', 'ok'])
    expect(code(await found({ name: `  ${name.toUpperCase()} ` }))).toBe('forum_exists')
  })

  test('is of a region and of organisations that exist', async () => {
    expect(code(await found({ regionCode: '330' }))).toBe('unknown_organisation')
    expect(code(await found({ organisationIds: ['330', '999'] }))).toBe('unknown_organisation')
  })

  test('is founded by the secretariat alone', async () => {
    const outsider = { ...registry.secretary, secretariat: false }
    const input = { name: 'Mit eget', regionCode: '1085', groupId: null, organisationIds: ['330'] }
    expect(code(await createForum(registry.deps, outsider, input))).toBe('not_found')
  })
})

describe('a forum’s rules', () => {
  test('are kept with its closed days in order and its meetings by date', async () => {
    const { deps, secretary, forumId } = registry
    const settings = {
      ...defaultSettings,
      gatePlaces: 10,
      closedDays: ['2026-12-28', '2026-05-15', '2026-05-15'],
    }
    const meetings = [
      { date: '2026-06-12', title: 'DASSOS, juni' },
      { date: '2026-02-05', title: 'DASSOS, februar' },
    ]
    expect(code(await saveSettings(deps, secretary, { forumId, settings, meetings }))).toBe('ok')
    expect(await registry.view()).toMatchObject({
      settings: { gatePlaces: 10, closedDays: ['2026-05-15', '2026-12-28'] },
      meetings: [{ title: 'DASSOS, februar' }, { title: 'DASSOS, juni' }],
    })
  })

  test('hold no individual case: a CPR number in a meeting’s title is stopped, and nothing is saved', async () => {
    const { deps, secretary, forumId } = registry
    const stood = await registry.view()
    const meetings = [{ date: '2026-06-12', title: 'Møde om 010190-1234' }]
    const settings = { ...defaultSettings, gatePlaces: 3 }
    expect(await saveSettings(deps, secretary, { forumId, settings, meetings })).toMatchObject({
      refusal: { code: 'cpr_number', detail: { field: 'meetings.0.title' } },
    })
    expect(await registry.view()).toEqual(stood)
  })
})

describe('a forum’s page', () => {
  test('shows a member who sits where, but no mail addresses, guesses or newcomers', async () => {
    const reader = await memberFrom('330')
    const input = {
      forumId: registry.forumId,
      name: 'X (Slagelsse Kommune)',
      mail: `${letters()}@mail.dk`,
    }
    await addMember(registry.deps, registry.secretary, { ...input, organisationId: null })
    expect((await registry.view()).members.filter(({ mail }) => mail !== null)).toHaveLength(2)
    expect((await registry.view()).members.some(({ guess }) => guess !== null)).toBe(true)
    const shown = await showForum(registry.deps, reader, registry.forumId)
    expect(JSON.stringify(shown)).not.toContain('@mail.dk')
    expect(shown.ok && shown.view.members.map(({ name, guess }) => [name, guess])).toEqual([
      ['Medlem', null],
      ['X (Slagelsse Kommune)', null],
    ])
  })

  test('tells that a seat is vacant until the one who is to hold it begins', async () => {
    const { deps, secretary } = registry
    const director = await memberFrom('330')
    const seatId = (await registry.view()).seats.find(({ organisation }) => organisation.id === '330')!.id
    const input = { seatId, personId: director.personId, role: 'director' as const, from: '2026-06-01' }
    expect(code(await addHolder(deps, secretary, input))).toBe('ok')
    const view = await showForum(deps, director, registry.forumId)
    expect(view.ok && view.view.seats.find(({ id }) => id === seatId)).toMatchObject({ vacant: true })
  })

  test('is not for who has nothing to do with the forum', async () => {
    const stranger = { ...registry.secretary, secretariat: false }
    expect(code(await showForum(registry.deps, stranger, registry.forumId))).toBe('not_found')
  })

  test('speaks English to who has the tab in English', async () => {
    const reader = { ...registry.secretary, language: 'en' as const }
    const shown = await showForum(registry.deps, reader, registry.forumId)
    expect(shown.ok && shown.view.seats[0]?.text).toMatch(/^The seat is vacant/)
  })
})

describe('what the tab starts from', () => {
  test('is every forum for the secretariat, and one’s own for everybody else', async () => {
    const { deps, secretary, forumId } = registry
    expect((await showMe(deps, secretary, null)).forums.length).toBeGreaterThan(1)
    const member = await memberFrom('259')
    const me = await showMe(deps, member, '259')
    expect(me).toMatchObject({ name: 'Medlem', organisation: { name: 'Køge Kommune' }, mayPropose: true })
    expect(me.forums.map(({ id }) => id)).toContain(forumId)
  })

  test('tells which forums have people, and which are the reader’s own, so that forms do not open on an empty one', async () => {
    const { deps, secretary, forumId } = registry
    const created = await found()
    const emptyId = created.ok ? created.id : ''
    await memberFrom('259')
    const told = async (actor: Actor, id: string) =>
      (await showMe(deps, actor, null)).forums.find((forum) => forum.id === id)
    expect(await told(secretary, emptyId)).toMatchObject({ hasPeople: false, isMine: false })
    expect(await told(secretary, forumId)).toMatchObject({ hasPeople: true })
    const added = await addMember(deps, secretary, {
      ...{ forumId: emptyId, name: 'Medlem', mail: `${letters()}@mail.dk`, organisationId: '330' },
    })
    if (!added.ok) throw new Error('no member')
    expect(await told(secretary, emptyId)).toMatchObject({ hasPeople: true, isMine: false })
    const member = { ...secretary, personId: added.id }
    expect(await told(member, emptyId)).toMatchObject({ hasPeople: true, isMine: true })
  })

  test('lets an operator without membership propose where its organisation has a seat', async () => {
    const { deps, forumId } = registry
    const operator = await memberFrom('265')
    const created = await found({ organisationIds: ['265'] })
    const me = await showMe(deps, operator, '265')
    expect(me.forums.map(({ id }) => id).sort()).toEqual([forumId, created.ok ? created.id : ''].sort())
  })

  test('offers the five regions and all municipalities, and no proposing to who speaks for none', async () => {
    const me = await showMe(registry.deps, await memberFrom(null), null)
    expect(me.regions).toHaveLength(5)
    expect(me.organisations.filter(({ kind }) => kind === 'municipality')).toHaveLength(98)
    expect(me.mayPropose).toBe(false)
  })
})
