import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { keptRulesOf } from '../../../bot/domain/forums/region-setup.ts'
import type { RouteName } from '../../../bot/contract/routes.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { type Asked, useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
let forum: DemoForum
beforeAll(async () => {
  forum = await seedDemoForum(api.deps.db)
})

const params = () => ({ forumId: forum.forumId })
const secretary = <R extends RouteName>(route: R, asked: Asked) => api.ask('secretariat-1', route, asked)

describe('a forum’s rules over HTTP', () => {
  test('a director’s group from before gets its kind, and its directors are held against it', async () => {
    const before = await api.get('secretariat-1', 'showForumRules', { params: params() })
    expect(before).toMatchObject({ kind: null, rules: null })
    const body = { kind: 'directors_group', municipalityId: null }
    await api.get('secretariat-1', 'giveKind', { params: params(), body })
    const { composition, people } = await api.get('secretariat-1', 'showForumRules', { params: params() })
    expect(composition?.spread).toMatchObject({ represented: 17, of: 17 })
    const told = composition?.findings.map(({ text }) => text) ?? []
    expect(told).toContain('Der mangler en formand.')
    expect(told.filter((text) => text.includes('mangler 1 direktør'))).toEqual([])
    const director = people.find(({ personId }) => personId === forum.personId('director-slagelse'))
    expect(director?.countsAs).toBe('direktør')
  })

  test('are sent whole and come back as they were sent', async () => {
    const { version, name, groupId } = await api.get('secretariat-1', 'showForumRules', { params: params() })
    const rules = { ...keptRulesOf('directors_group'), publishesWheel: true }
    const body = { version, name, groupId, rules, closedDays: ['2026-05-15'] }
    await api.get('secretariat-1', 'saveForumRules', { params: params(), body })
    const saved = await api.get('secretariat-1', 'showForumRules', {
      params: params(),
      query: { year: '2027' },
    })
    expect(saved.rules).toEqual(rules)
    expect(saved.cadence?.year).toBe(2027)
    const stale = await secretary('saveForumRules', { params: params(), body })
    expect(stale).toMatchObject({ status: 409, body: { code: 'rules_changed_meanwhile' } })
  })

  test('that are no rules are told by their field, in words', async () => {
    const rules = { ...keptRulesOf('directors_group'), cadence: [{ cadence: 'months', months: [13] }] }
    const body = { version: 1, name: 'X', groupId: null, rules, closedDays: [] }
    expect(await secretary('saveForumRules', { params: params(), body })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', message: 'Ret »Måneder«. Tallet må højst være 12.' },
    })
    const query = { year: 'i år' }
    expect((await secretary('showForumRules', { params: params(), query })).status).toBe(400)
  })

  test('a chair is said of a person, and then none is missing', async () => {
    const personId = forum.personId('director-slagelse')
    const body = { post: null, role: 'chair', body: null }
    await api.get('secretariat-1', 'savePost', { params: { ...params(), personId }, body })
    const { composition, people } = await api.get('secretariat-1', 'showForumRules', { params: params() })
    expect(composition?.findings.map(({ code }) => code)).not.toContain('chair_missing')
    expect(people.find((person) => person.personId === personId)?.countsAs).toBe(
      'direktør · formand i forummet',
    )
  })

  test('a director reads them, with the year’s meetings of the own forum alone', async () => {
    const view = await api.get('director-slagelse', 'showForumRules', { params: params() })
    expect(view).toMatchObject({ mayEdit: false, history: [] })
    const { forums } = await api.get('director-slagelse', 'showCadence', { query: { year: '2026' } })
    expect(forums.map(({ id }) => id)).toEqual([forum.forumId])
  })
})

describe('regions over HTTP', () => {
  test('Midtjylland is looked at, set up in one request, and told', async () => {
    const setup = await api.get('secretariat-1', 'showRegionSetup', { query: { region: '1082' } })
    const forums = setup.kinds
      .filter(({ perMunicipality }) => !perMunicipality)
      .map(({ kind, names }) => ({ kind, name: names[0] ?? '', municipalityId: null, groupId: null }))
    const body = { regionId: '1082', hostId: setup.hostProposed, confirmProposed: false, forums }
    expect(await api.get('secretariat-1', 'setUpRegion', { body })).toMatchObject({ made: 11 })
    const { regions } = await api.get('secretariat-1', 'showRegions')
    expect(regions.find(({ id }) => id === '1082')?.forums).toHaveLength(11)
    expect(await secretary('setUpRegion', { body })).toMatchObject({
      status: 409,
      body: { code: 'forum_exists', field: 'forums.0.name' },
    })
  })

  test('the merger of 2027 is seen and made from its proposal', async () => {
    const [proposal] = (await api.get('secretariat-1', 'showRegions')).proposals
    const body = { change: proposal?.change, ending: [] }
    const { forums } = await api.get('secretariat-1', 'previewRegionChange', { body })
    expect(forums.map(({ id }) => id)).toEqual([forum.forumId])
    await api.get('secretariat-1', 'changeRegions', { body })
    expect((await api.get('secretariat-1', 'showRegions')).changes).toHaveLength(1)
    expect(await secretary('changeRegions', { body })).toMatchObject({
      status: 422,
      body: { code: 'region_gone' },
    })
  })
})

describe('what is the secretariat’s alone', () => {
  const rules = keptRulesOf('kkr')
  const change = { change: 'rename', date: '2030-01-01', region: '1082', name: 'Region Midt' }
  const asks: [RouteName, Asked][] = [
    ['saveForumRules', { body: { version: 0, name: 'X', groupId: null, rules, closedDays: [] } }],
    ['giveKind', { body: { kind: 'kkr', municipalityId: null } }],
    ['savePost', { body: { post: 'chair', role: null, body: null } }],
    ['savePurposes', { body: { entryId: randomUUID(), key: 'once', purposes: [] } }],
    ['showRegions', {}],
    ['showRegionSetup', { query: { region: '1082' } }],
    [
      'setUpRegion',
      {
        body: {
          regionId: '1082',
          hostId: null,
          confirmProposed: true,
          forums: [{ kind: 'kkr', name: 'KKR', municipalityId: null, groupId: null }],
        },
      },
    ],
    ['saveRegionSetting', { body: { regionId: '1082', hostId: null, areas: null } }],
    ['previewRegionChange', { body: { change, ending: [] } }],
    ['changeRegions', { body: { change, ending: [] } }],
  ]

  test.each(asks)('%s answers a director as if it did not exist', async (route, asked) => {
    const ids = { forumId: forum.forumId, personId: forum.personId('director-slagelse') }
    const { status } = await api.ask('director-slagelse', route, { ...asked, params: ids })
    expect(status).toBe(404)
  })
})
