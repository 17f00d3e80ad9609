import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { PostInput } from '../../../bot/contract/forum-rules.ts'
import { ORGANISATIONS, organisationsOfRegion } from '../../../bot/domain/organisations/organisations.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { savePost } from '../../../bot/usecases/forums/save-post.ts'
import { showForum } from '../../../bot/usecases/forums/show-forum.ts'
import { saveRegionSetting } from '../../../bot/usecases/regions/save-region-setting.ts'
import { useRegistry } from '../../support/registry.ts'
import { addMemberOf, makeForums, rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const make = async (kind: 'directors_group' | 'executive_committee' | 'dialogue_forum' | 'tariff_group') =>
  (await makeForums(registry, [{ kind, name: `Forum ${randomUUID()}` }]))[0] ?? ''
const unsaid: PostInput = { post: null, role: null, body: null }
const say = (forumId: string, personId: string, said: Partial<PostInput>) =>
  savePost(registry.deps, registry.secretary, { forumId, personId, ...unsaid, ...said })
async function join(
  forumId: string,
  organisationId: string | null,
  said: Partial<PostInput> = {},
): Promise<string> {
  const personId = await addMemberOf(registry, forumId, organisationId)
  await say(forumId, personId, said)
  return personId
}
const findings = async (forumId: string) =>
  (await rulesOf(registry, forumId)).composition?.findings.map(({ text }) => text)

describe('the directors’ group', () => {
  async function seatDirector(forumId: string, organisationId: string): Promise<string> {
    const { deps, secretary } = registry
    const shown = await showForum(deps, secretary, forumId)
    const seat = shown.ok
      ? shown.view.seats.find(({ organisation }) => organisation.id === organisationId)
      : undefined
    const personId = await addMemberOf(registry, forumId, organisationId)
    const input = { seatId: seat?.id ?? '', personId, role: 'director' as const, from: '2026-03-02' }
    expect(code(await addHolder(deps, secretary, input))).toBe('ok')
    return personId
  }

  test('has one director of each municipality and of the region: each that is wanting is one sentence', async () => {
    const forumId = await make('directors_group')
    const all = organisationsOfRegion('1085').map(({ id }) => id)
    for (const id of all.filter((one) => one !== '360' && one !== '1085')) await seatDirector(forumId, id)
    expect(await findings(forumId)).toEqual([
      'Lolland Kommune mangler 1 direktør.',
      'Der mangler 1 direktør fra regionen: der er 0, og der skal være 1.',
      'Der mangler en formand.',
    ])
    const chair = await seatDirector(forumId, '360')
    await seatDirector(forumId, '1085')
    expect(code(await say(forumId, chair, { role: 'chair' }))).toBe('ok')
    expect(await findings(forumId)).toEqual([])
    const { composition } = await rulesOf(registry, forumId)
    expect([composition?.spread.represented, composition?.spread.of]).toEqual([17, 17])
  })

  test('does not count a deputy, a guest, or somebody whose post nobody has said; the last is told', async () => {
    const forumId = await make('directors_group')
    await join(forumId, '330')
    const guest = await join(forumId, '330', { role: 'guest' })
    const told = await findings(forumId)
    expect(told).toContain(
      'Et medlem fra Slagelse Kommune er ikke talt med, fordi stillingen ikke er angivet.',
    )
    expect(told).toContain('Slagelse Kommune mangler 1 direktør.')
    await say(forumId, guest, { post: 'director' })
    expect(await findings(forumId)).not.toContain('Slagelse Kommune mangler 1 direktør.')
  })
})

describe('the executive committee', () => {
  test('wants seven social directors from all of the region, and shows where they come from', async () => {
    const forumId = await make('executive_committee')
    for (const id of ['253', '259', '306', '316', '320', '330', '370'])
      await join(forumId, id, { post: 'social_director' })
    await join(forumId, '340', { post: 'chief_executive', role: 'chair' })
    await join(forumId, '1085', { post: 'social_director' })
    await join(forumId, null, { post: 'consultant', body: 'kkr' })
    await join(forumId, null, { post: 'consultant', body: 'secretariat', role: 'secretary' })
    expect(await findings(forumId)).toEqual(['Ingen socialdirektører kommer fra Lolland-Falster.'])
    const { composition } = await rulesOf(registry, forumId)
    expect(composition?.spread.areas.find(({ id }) => id === 'sj-lolland-falster')).toEqual({
      id: 'sj-lolland-falster',
      name: 'Lolland-Falster',
      represented: [],
      absent: ['Lolland Kommune', 'Guldborgsund Kommune'],
    })
  })
})

describe('Dialogforum', () => {
  test('has KKR’s chair and vice-chair, three of Danske Handicaporganisationer and one of Skole og Forældre', async () => {
    const forumId = await make('dialogue_forum')
    const mayor = await join(forumId, '330', { post: 'chair', role: 'chair', body: 'kkr' })
    await join(forumId, '370', { post: 'vice_chair', body: 'kkr' })
    for (let n = 0; n < 2; n += 1) await join(forumId, null, { body: 'disability_organisations' })
    await join(forumId, null, { body: 'school_and_parents' })
    expect(await findings(forumId)).toEqual([
      'Der mangler 1 repræsentant fra Danske Handicaporganisationer: der er 2, og der skal være 3.',
    ])
    await join(forumId, null, { body: 'disability_organisations' })
    await join(forumId, '316', { post: 'professional' })
    expect(await findings(forumId)).toEqual([])

    const { people, history } = await rulesOf(registry, forumId)
    expect(people.find(({ personId }) => personId === mayor)).toMatchObject({
      organisation: 'Slagelse Kommune',
      countsAs: 'formand · KKR · formand i forummet',
    })
    expect(history[0]?.text).toMatch(/^En persons stilling blev ændret: Medlem /)
    await say(forumId, mayor, { post: 'chair', body: 'kkr' })
    expect(await findings(forumId)).toEqual(['Der mangler en formand, som skal være formand for KKR.'])
  })
})

describe('the tariff group', () => {
  test('is chaired by the host municipality, once it is known which that is', async () => {
    const { deps, secretary } = registry
    const forumId = await make('tariff_group')
    await join(forumId, '330', { post: 'consultant', role: 'chair' })
    await join(forumId, '1085', { post: 'consultant' })
    expect(await findings(forumId)).toEqual([
      'Formanden kan først kontrolleres, når det er angivet, hvilken kommune der er vært for sekretariatet.',
    ])
    await saveRegionSetting(deps, secretary, { regionId: '1085', hostId: '340', areas: null })
    expect(await findings(forumId)).toEqual([
      'Formanden fra Slagelse Kommune passer ikke: formanden skal komme fra Sorø Kommune.',
    ])
    await saveRegionSetting(deps, secretary, { regionId: '1085', hostId: '330', areas: null })
    expect(await findings(forumId)).toEqual([])
  })
})

test('in a forum without seats, a new member is of the region’s organisation whose mail address they have', async () => {
  const { deps, secretary } = registry
  const forumId = await make('dialogue_forum')
  const person = { name: 'Centerchef', mail: `center-${randomUUID()}@slagelse.dk`, organisationId: null }
  expect(code(await addMember(deps, secretary, { forumId, ...person }))).toBe('ok')
  const { people } = await rulesOf(registry, forumId)
  expect(people.map(({ organisation }) => organisation)).toEqual(['Slagelse Kommune'])
})

test('a post is said of people of the forum alone, by the secretariat alone', async () => {
  const forumId = await make('dialogue_forum')
  const stranger = await addMemberOf(registry, registry.forumId, '330')
  expect(code(await say(forumId, stranger, { post: 'chair' }))).toBe('not_a_member')
  const actor = { ...registry.secretary, secretariat: false }
  const input = { ...unsaid, forumId, personId: stranger }
  expect(code(await savePost(registry.deps, actor, input))).toBe('not_found')
})

test('somebody from another region is told, whatever their post', async () => {
  const forumId = await make('tariff_group')
  const viborg = ORGANISATIONS.find(({ id }) => id === '791')
  await join(forumId, '791', { post: 'consultant' })
  expect(await findings(forumId)).toContain(`${viborg?.name ?? ''} hører ikke til Region Sjælland.`)
})
