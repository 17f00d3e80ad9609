import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { DANISH_REGIONS } from '../../../bot/domain/forums/danish-regions.ts'
import { regionChange } from '../../../bot/domain/forums/rules-schema.ts'
import type { ForumKind } from '../../../bot/domain/forums/template.ts'
import { showForum } from '../../../bot/usecases/forums/show-forum.ts'
import { showMe } from '../../../bot/usecases/members/show-me.ts'
import { changeRegions } from '../../../bot/usecases/regions/change-regions.ts'
import { previewRegionChange } from '../../../bot/usecases/regions/preview-region-change.ts'
import { showRegions } from '../../../bot/usecases/regions/show-regions.ts'
import { showWheel } from '../../../bot/usecases/wheel/show-wheel.ts'
import { listSettings } from '../../../bot/usecases/wheel/list-settings.ts'
import { useRegistry } from '../../support/registry.ts'
import { addMemberOf, makeForums, planMeeting, rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const merger = regionChange.parse(DANISH_REGIONS.changes[0])
const change = (input: unknown, ending: string[] = []) =>
  changeRegions(registry.deps, registry.secretary, { change: regionChange.parse(input), ending })
const regions = async () => {
  const shown = await showRegions(registry.deps, registry.secretary)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown
}
const make = async (kind: ForumKind, regionId: string) =>
  (await makeForums(registry, [{ kind, name: `${kind} ${randomUUID()}` }], regionId))[0] ?? ''

/** One database for the file: what happens to regions happens once, in this order. */
describe('Hovedstaden and Sjælland become one region on 1 January 2027', () => {
  const ids = { east: '', west: '', both: '' }

  test('it lies ready as a proposal, and nothing has happened before somebody says so', async () => {
    const { proposals, changes, regions: known } = await regions()
    expect(changes).toEqual([])
    expect(proposals).toMatchObject([
      {
        text: 'Fra fredag den 1. januar 2027 er Region Hovedstaden og Region Sjælland én region: Region Østdanmark.',
        made: null,
      },
    ])
    expect(known.map(({ name, to }) => [name, to])).toEqual([
      ['Region Nordjylland', null],
      ['Region Midtjylland', null],
      ['Region Syddanmark', null],
      ['Region Hovedstaden', null],
      ['Region Sjælland', null],
    ])
  })

  test('the preview says what becomes of each forum and of the wheel, and changes nothing', async () => {
    ids.west = await make('directors_group', '1085')
    ids.east = await make('directors_group', '1084')
    await planMeeting(registry, ids.west, '2026-06-10', { title: 'K17 i juni 2026' })
    await planMeeting(registry, ids.east, '2026-06-11', {
      title: 'Hovedstaden i juni 2026',
      regionCode: '1084',
    })
    await planMeeting(registry, ids.west, '2027-02-10', { title: 'Møde efter sammenlægningen' })
    const input = { change: merger, ending: [ids.east] }
    const preview = await previewRegionChange(registry.deps, registry.secretary, input)
    expect(preview).toMatchObject({
      facts: [
        'Region Østdanmark har 46 kommuner.',
        'Årshjulet før 1. januar 2027 bliver stående under Region Hovedstaden og Region Sjælland; fra den dag hører det til Region Østdanmark.',
        'Rundspørger, svar og referater bliver, hvor de er.',
      ],
      regions: [{ id: 'oestdanmark', name: 'Region Østdanmark' }],
    })
    const forums = preview.ok ? preview.forums : []
    expect(forums.find(({ id }) => id === ids.west)).toMatchObject({
      region: 'Region Sjælland',
      text: 'Fortsætter under Region Østdanmark og dækker 46 kommuner.',
      meetingsAfter: 1,
    })
    expect(forums.find(({ id }) => id === ids.east)?.text).toBe(
      'Slutter 31. december 2026. Pladserne lukkes den dag.',
    )
    expect((await regions()).changes).toEqual([])
  })

  test('it is done once: two secretaries at the same instant make one change', async () => {
    const done = await Promise.all([change(merger, [ids.east]), change(merger, [ids.east])])
    expect(done.map(code).sort()).toEqual(['ok', 'region_gone'])
    const { proposals, changes, regions: known } = await regions()
    expect(proposals).toEqual([])
    expect(changes).toMatchObject([{ made: { byName: 'Sekretariatet' } }])
    expect(known.map(({ name, from, to }) => [name, from, to]).slice(3)).toEqual([
      ['Region Hovedstaden', null, '2026-12-31'],
      ['Region Sjælland', null, '2026-12-31'],
      ['Region Østdanmark', '2027-01-01', null],
    ])
  })

  test('a forum that ends has its seats until then, and a line of history says so', async () => {
    const shown = await showForum(registry.deps, registry.secretary, ids.east)
    expect(new Set(shown.ok ? shown.view.seats.map(({ to }) => to) : [])).toEqual(new Set(['2026-12-31']))
    const { lastDay, history } = await rulesOf(registry, ids.east)
    expect(lastDay).toBe('2026-12-31')
    expect(history[0]).toMatchObject({
      text: 'Forummet fik en sidste dag.',
      changes: [{ what: 'Sidste dag', before: 'intet', after: '31. december 2026' }],
    })
    expect((await rulesOf(registry, ids.east, 2027)).cadence).toMatchObject({ tally: [], findings: [] })
  })

  test('each forum is held against the municipalities of the day: 17 on New Year’s Eve, 46 the next morning', async () => {
    const coverage = async () => (await rulesOf(registry, ids.west)).composition?.spread.of
    registry.on('2026-12-31')
    expect([await coverage(), (await rulesOf(registry, ids.west)).region.name]).toEqual([
      17,
      'Region Sjælland',
    ])
    registry.on('2027-01-01')
    expect([await coverage(), (await rulesOf(registry, ids.west)).region.name]).toEqual([
      46,
      'Region Østdanmark',
    ])
  })

  test('both years’ wheels stay right for a director of Slagelse: the year before and the year after', async () => {
    const { deps, secretary } = registry
    ids.both = await make('kkr', 'oestdanmark')
    await planMeeting(registry, ids.both, '2027-06-16', {
      title: 'KKR Østdanmark',
      regionCode: 'oestdanmark',
    })
    const personId = await addMemberOf(registry, ids.west, '330')
    const director = { ...secretary, personId, secretariat: false }
    const titles = async (who: typeof secretary, from: string, to: string) => {
      const wheel = await showWheel(deps, who, { from, to })
      return wheel.items.map(({ title }) => title)
    }
    for (const day of ['2026-11-02', '2027-02-01']) {
      registry.on(day)
      expect(await titles(director, '2026-01-01', '2026-12-31')).toEqual(['K17 i juni 2026'])
      expect(await titles(director, '2027-01-01', '2027-12-31')).toEqual(['Møde efter sammenlægningen'])
      expect(await titles(secretary, '2026-01-01', '2026-12-31')).toEqual(
        expect.arrayContaining(['K17 i juni 2026', 'Hovedstaden i juni 2026']),
      )
      expect(await titles(secretary, '2027-01-01', '2027-12-31')).toEqual(
        expect.arrayContaining(['Møde efter sammenlægningen', 'KKR Østdanmark']),
      )
    }
  })

  test('the wheel names the regions as they are called in the year that is looked at', async () => {
    const { deps, secretary } = registry
    const namesIn = async (year: number) => {
      const { regions: shown } = await showWheel(deps, secretary, {
        from: `${year}-01-01`,
        to: `${year}-12-31`,
      })
      return shown.map(({ name }) => name)
    }
    for (const day of ['2026-11-02', '2027-02-01']) {
      registry.on(day)
      expect(await namesIn(2026)).toEqual(['Region Hovedstaden', 'Region Sjælland', 'Region Østdanmark'])
      expect(await namesIn(2027)).toEqual([
        'Region Østdanmark (Region Hovedstaden)',
        'Region Østdanmark (Region Sjælland)',
        'Region Østdanmark',
      ])
    }
    const settings = await listSettings(deps, secretary)
    expect(settings.ok ? settings.items.map(({ name }) => name) : []).toContain(
      'Region Østdanmark (Region Sjælland)',
    )
  })

  test('the day after, forms offer the region that is there, with its municipalities', async () => {
    const before = await showMe(registry.deps, registry.secretary, null)
    expect(before.regions.map(({ code: id }) => id)).toContain('1085')
    registry.on('2027-01-02')
    const me = await showMe(registry.deps, registry.secretary, null)
    expect(me.regions.map(({ name }) => name)).toEqual([
      'Region Nordjylland',
      'Region Midtjylland',
      'Region Syddanmark',
      'Region Østdanmark',
    ])
    const regionOf = (id: string) => me.organisations.find((one) => one.id === id)?.regionCode
    expect([regionOf('330'), regionOf('101'), regionOf('791')]).toEqual([
      'oestdanmark',
      'oestdanmark',
      '1082',
    ])
    expect(me.forums.find(({ id }) => id === ids.west)?.regionCode).toBe('oestdanmark')
  })

  test('the new region is set up before it begins: seats from its first day', async () => {
    const forumId = await make('directors_group', 'oestdanmark')
    const rows = await registry.deps.db
      .selectFrom('seat')
      .select(['organisation_id', 'from_date'])
      .where('forum_id', '=', forumId)
      .execute()
    expect(rows).toHaveLength(47)
    expect(new Set(rows.map(({ from_date }) => from_date))).toEqual(new Set(['2027-01-01']))
    expect(rows.map(({ organisation_id }) => organisation_id)).toContain('oestdanmark')
  })
})

describe('other changes', () => {
  const halves = [
    { id: 'nord', name: 'Region Nord', municipalities: ['773', '787', '813', '825', '860'] },
    {
      id: 'himmerland',
      name: 'Region Himmerland',
      municipalities: ['810', '820', '840', '846', '849', '851'],
    },
  ]

  test('a region is split, and each of its municipalities lies in one part', async () => {
    const split = { change: 'split', date: '2030-01-01', from: '1081' }
    const first = halves.slice(0, 1)
    expect(code(await change({ ...split, into: first }))).toBe('too_few_regions')
    expect(
      code(await change({ ...split, into: [...first, { ...halves[1], municipalities: ['810'] }] })),
    ).toBe('not_a_partition')
    expect(code(await change({ ...split, into: halves }))).toBe('ok')
    registry.on('2030-01-01')
    expect((await regions()).regions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Region Nord', 'Region Himmerland']),
    )
  })

  test('a region is renamed from a day on', async () => {
    expect(
      code(await change({ change: 'rename', date: '2028-01-01', region: '1083', name: 'Region Syd' })),
    ).toBe('ok')
    const nameOn = async (day: string) => {
      registry.on(day)
      return (await regions()).regions.find(({ id }) => id === '1083')?.name
    }
    expect([await nameOn('2027-12-31'), await nameOn('2028-01-01')]).toEqual([
      'Region Syddanmark',
      'Region Syd',
    ])
  })

  test('a renamed region has its new name on its own seat, in lists and in the wheel, from that day and not before', async () => {
    const { deps, secretary } = registry
    const forumId = await make('directors_group', '1083')
    const everywhere = async (day: string) => {
      registry.on(day)
      const shown = await showForum(deps, secretary, forumId)
      const seats = shown.ok ? shown.view.seats.map(({ organisation }) => organisation) : []
      const me = await showMe(deps, secretary, '1083')
      const year = Number(day.slice(0, 4))
      const wheel = await showWheel(deps, secretary, { from: `${year}-01-01`, to: `${year}-12-31` })
      return [
        seats.find(({ id }) => id === '1083')?.name,
        me.organisation?.name,
        wheel.regions.find(({ code: id }) => id === '1083')?.name,
      ]
    }
    expect(await everywhere('2027-12-31')).toEqual(Array(3).fill('Region Syddanmark'))
    expect(await everywhere('2028-01-01')).toEqual(Array(3).fill('Region Syd'))
    // Who looks back sees what it was called then.
    const before = await showWheel(deps, secretary, { from: '2026-01-01', to: '2026-12-31' })
    expect(before.regions.find(({ code: id }) => id === '1083')?.name).toBe('Region Syddanmark')
  })

  test('what cannot be is refused: a region that is gone, an id that was used, a time before there were regions', async () => {
    const into = { id: 'vest', name: 'Region Vest' }
    expect(code(await change({ change: 'merge', date: '2031-01-01', from: ['1085', '1082'], into }))).toBe(
      'region_gone',
    )
    expect(
      code(
        await change({
          change: 'merge',
          date: '2031-01-01',
          from: ['1082', '1083'],
          into: { ...into, id: '1085' },
        }),
      ),
    ).toBe('region_exists')
    expect(code(await change({ change: 'rename', date: '2006-01-01', region: '1082', name: 'X' }))).toBe(
      'region_before_start',
    )
    expect(
      code(await change({ change: 'rename', date: '2031-01-01', region: '1082', name: 'X' }, [randomUUID()])),
    ).toBe('invalid_input')
  })

  test('is the secretariat’s to make, and the log of them is refused every change', async () => {
    const actor = { ...registry.secretary, secretariat: false }
    expect(code(await changeRegions(registry.deps, actor, { change: merger, ending: [] }))).toBe('not_found')
    expect(code(await previewRegionChange(registry.deps, actor, { change: merger, ending: [] }))).toBe(
      'not_found',
    )
    await expect(sql`delete from region_change`.execute(registry.deps.db)).rejects.toThrow('append-only')
  })
})
