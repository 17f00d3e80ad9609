import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { listRuledForums } from '../../../bot/store/forum-rules.ts'
import { saveRegionSetting } from '../../../bot/usecases/regions/save-region-setting.ts'
import { setUpRegion, type SetUpRegion } from '../../../bot/usecases/regions/set-up-region.ts'
import { showRegions } from '../../../bot/usecases/regions/show-regions.ts'
import { showRegionSetup } from '../../../bot/usecases/regions/show-region-setup.ts'
import { useRegistry } from '../../support/registry.ts'
import { rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string; detail?: object } }) =>
  result.refusal?.code ?? 'ok'
const setup = async (regionId: string) => {
  const shown = await showRegionSetup(registry.deps, registry.secretary, regionId)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown
}
const setUp = (input: Partial<SetUpRegion>) =>
  setUpRegion(registry.deps, registry.secretary, {
    regionId: '1082',
    hostId: null,
    confirmProposed: false,
    forums: [],
    ...input,
  })
const unique = (name: string) => `${name} ${randomUUID()}`
const forum = (kind: SetUpRegion['forums'][number]['kind'], name = unique(kind)) => ({
  kind,
  name,
  municipalityId: null,
  groupId: null,
})
const forumNames = async () => (await listRuledForums(registry.deps.db)).map(({ name }) => name)

describe('a region that is chosen', () => {
  test('Midtjylland: every kind of forum under its own name, told by the documents, with Viborg as host', async () => {
    const { name, kinds, hostProposed, municipalities } = await setup('1082')
    expect([name, hostProposed, municipalities.length, kinds.length]).toEqual([
      'Region Midtjylland',
      '791',
      19,
      12,
    ])
    expect(kinds.map(({ names }) => names[0])).toEqual([
      'DASSOS',
      'Forretningsudvalget',
      'Takstgruppen',
      'Myndighedsnetværket',
      'Chefnetværket',
      'Kommunaldirektørnetværket',
      'KKR Midtjylland',
      'Dialogforum',
      'Novemberkonferencen',
      'Januarkonferencen',
      'Handicaprådet',
      'Sekretariat for rammeaftaler Midtjylland',
    ])
    expect(new Set(kinds.map(({ basis }) => basis))).toEqual(new Set(['documents']))
  })

  test('Sjælland: tells what is told of it from what we propose and from what is only ready', async () => {
    const { kinds } = await setup('1085')
    const basisOf = (wanted: string) => kinds.filter(({ basis }) => basis === wanted).map(({ kind }) => kind)
    expect(basisOf('proposed')).toEqual([
      'tariff_group',
      'authority_network',
      'heads_network',
      'chief_executives_network',
    ])
    expect(basisOf('template')).toEqual(['november_conference', 'january_conference'])
    expect(kinds.find(({ kind }) => kind === 'executive_committee')?.names).toEqual([
      'Styregruppen',
      'Forretningsudvalget',
    ])
    expect(kinds.find(({ kind }) => kind === 'executive_committee')?.texts.cadence).toEqual([
      '3 møder i foråret og 3 i efteråret',
    ])
  })

  test('any other: has every template ready, as our proposal', async () => {
    const { kinds, municipalities } = await setup('1081')
    expect(municipalities).toHaveLength(11)
    expect(new Set(kinds.map(({ basis }) => basis))).toEqual(new Set(['proposed']))
  })

  test('shows the forums that it has, and those of which nobody has said what they are', async () => {
    const name = unique('DASSOS')
    const made = await setUp({ forums: [forum('directors_group', name)] })
    expect(made).toMatchObject({ ok: true, made: 1 })
    const { kinds } = await setup('1082')
    expect(kinds[0]?.existing.map((one) => one.name)).toContain(name)
    expect((await setup('1085')).unkinded.map(({ id }) => id)).toContain(registry.forumId)
  })
})

describe('setting up a region', () => {
  test('makes the forums with their rules and a line of history, and the directors’ group its seats', async () => {
    const [directors, dialogue] = [forum('directors_group'), forum('dialogue_forum')]
    const made = await setUp({ hostId: '791', forums: [directors, dialogue] })
    const ids = made.ok ? made.ids : []
    const shown = await rulesOf(registry, ids[0] ?? '')
    expect(shown).toMatchObject({ name: directors.name, kind: { kind: 'directors_group' }, version: 1 })
    expect(shown.rules?.publishes).toEqual(['agenda', 'annexes', 'minutes'])
    expect(shown.history.map(({ text }) => text)).toEqual(['Forummet blev oprettet.'])
    const seats = await registry.deps.db
      .selectFrom('seat')
      .select('organisation_id')
      .where('forum_id', '=', ids[0] ?? '')
      .execute()
    expect(seats).toHaveLength(20)
    const none = await registry.deps.db
      .selectFrom('seat')
      .select('id')
      .where('forum_id', '=', ids[1] ?? '')
      .execute()
    expect(none).toEqual([])
    expect((await setup('1082')).hostId).toBe('791')
  })

  test('makes all or none: a name that is taken leaves no trace of the others', async () => {
    const taken = forum('kkr')
    await setUp({ forums: [taken] })
    const other = forum('dialogue_forum')
    const made = await setUp({ hostId: '740', forums: [other, { ...taken, name: taken.name.toUpperCase() }] })
    expect(made).toMatchObject({
      ok: false,
      refusal: { code: 'forum_exists', detail: { field: 'forums.1.name' } },
    })
    expect(await forumNames()).not.toContain(other.name)
    expect((await setup('1082')).hostId).not.toBe('740')
  })

  test('asks that what we propose is confirmed', async () => {
    const proposed = { regionId: '1085', forums: [forum('dialogue_forum'), forum('tariff_group')] }
    expect(code(await setUp(proposed))).toBe('proposal_unconfirmed')
    expect(code(await setUp({ regionId: '1085', forums: [forum('november_conference')] }))).toBe(
      'proposal_unconfirmed',
    )
    expect(code(await setUp({ regionId: '1081', forums: [forum('kkr')] }))).toBe('proposal_unconfirmed')
    expect(code(await setUp({ regionId: '1085', forums: [forum('dialogue_forum')] }))).toBe('ok')
    expect(code(await setUp({ ...proposed, confirmProposed: true }))).toBe('ok')
  })

  test('makes a handicapråd for each municipality that is chosen, and for none of another region', async () => {
    const council = (municipalityId: string | null) => ({ ...forum('disability_council'), municipalityId })
    expect(code(await setUp({ forums: [council(null)] }))).toBe('municipality_missing')
    expect(code(await setUp({ forums: [council('330')] }))).toBe('municipality_missing')
    expect(code(await setUp({ forums: [council('791'), council('740')] }))).toBe('ok')
    expect(code(await setUp({ forums: [{ ...forum('kkr'), municipalityId: '791' }] }))).toBe(
      'municipality_missing',
    )
  })

  test('takes a host of the region alone, and no region that is not there', async () => {
    expect(code(await setUp({ hostId: '330', forums: [forum('kkr')] }))).toBe('host_outside_region')
    expect(code(await setUp({ regionId: 'oestdanmark', forums: [forum('kkr')] }))).toBe('region_unknown')
  })

  test('is the secretariat’s, as is all that is told of regions', async () => {
    const actor = { ...registry.secretary, secretariat: false }
    const input = { regionId: '1082', hostId: null, confirmProposed: true, forums: [forum('kkr')] }
    expect(code(await setUpRegion(registry.deps, actor, input))).toBe('not_found')
    expect(code(await showRegions(registry.deps, actor))).toBe('not_found')
    expect(code(await showRegionSetup(registry.deps, actor, '1082'))).toBe('not_found')
  })
})

describe('the areas by which a spread is told', () => {
  const save = (areas: { id: string; name: string; municipalities: string[] }[] | null) =>
    saveRegionSetting(registry.deps, registry.secretary, { regionId: '1083', hostId: null, areas })

  test('are the provinces until the secretariat says otherwise', async () => {
    expect((await setup('1083')).areas.map(({ name }) => name)).toEqual(['Fyn', 'Sydjylland'])
    expect(code(await save([{ id: 'oe', name: 'Øerne', municipalities: ['482', '492', '563'] }]))).toBe('ok')
    expect(await setup('1083')).toMatchObject({ ownAreas: true, areas: [{ name: 'Øerne' }] })
    expect(code(await save(null))).toBe('ok')
    expect((await setup('1083')).ownAreas).toBe(false)
  })

  test('hold a municipality of the region once at most', async () => {
    const area = (id: string, municipalities: string[]) => ({ id, name: id, municipalities })
    expect(code(await save([area('a', ['482']), area('b', ['482'])]))).toBe('areas_overlap')
    expect(code(await save([area('a', ['330'])]))).toBe('areas_overlap')
  })
})
