import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DANISH_REGIONS, EASTERN_DENMARK } from '../../../bot/domain/forums/danish-regions.ts'
import {
  addRegionChange,
  regionOf,
  regionOn,
  regionsInPlaceOf,
  regionsOn,
  type RegionChange,
  type RegionHistory,
} from '../../../bot/domain/forums/regions.ts'
import { MUNICIPALITIES } from '../../../bot/domain/organisations/municipalities.ts'

const names = (day: string) => regionsOn(DANISH_REGIONS, day).map(({ name }) => name)

describe('Hovedstaden and Sjælland become Region Østdanmark on 1 January 2027', () => {
  test('there are five regions on New Year’s Eve and four the next morning', () => {
    expect(names('2026-12-31')).toEqual([
      'Region Nordjylland',
      'Region Midtjylland',
      'Region Syddanmark',
      'Region Hovedstaden',
      'Region Sjælland',
    ])
    expect(names('2027-01-01')).toEqual([
      'Region Nordjylland',
      'Region Midtjylland',
      'Region Syddanmark',
      'Region Østdanmark',
    ])
  })

  test('a municipality lies in the one in 2026 and in the other in 2027', () => {
    const slagelse = ['2026-06-01', '2027-06-01'].map((day) => regionOf(DANISH_REGIONS, '330', day)?.name)
    const bornholm = ['2026-06-01', '2027-06-01'].map((day) => regionOf(DANISH_REGIONS, '400', day)?.name)
    const viborg = ['2026-06-01', '2027-06-01'].map((day) => regionOf(DANISH_REGIONS, '791', day)?.name)
    expect(slagelse).toEqual(['Region Sjælland', 'Region Østdanmark'])
    expect(bornholm).toEqual(['Region Hovedstaden', 'Region Østdanmark'])
    expect(viborg).toEqual(['Region Midtjylland', 'Region Midtjylland'])
  })

  test('the new region has the 29 and the 17 municipalities', () => {
    expect(regionOn(DANISH_REGIONS, EASTERN_DENMARK, '2027-01-01')?.municipalities).toHaveLength(46)
    expect(regionOn(DANISH_REGIONS, EASTERN_DENMARK, '2026-12-31')).toBeNull()
    expect(regionOn(DANISH_REGIONS, '1085', '2026-12-31')?.municipalities).toHaveLength(17)
    expect(regionOn(DANISH_REGIONS, '1085', '2027-01-01')).toBeNull()
  })

  test('a year is found under the region that was and under the one that came', () => {
    const inPlaceOf = (id: string, day: string) =>
      regionsInPlaceOf(DANISH_REGIONS, id, day).map((one) => one.id)
    expect(inPlaceOf('1085', '2026-06-01')).toEqual(['1085'])
    expect(inPlaceOf('1085', '2027-06-01')).toEqual([EASTERN_DENMARK])
    expect(inPlaceOf(EASTERN_DENMARK, '2027-06-01')).toEqual([EASTERN_DENMARK])
    expect(inPlaceOf(EASTERN_DENMARK, '2026-06-01')).toEqual(['1084', '1085'])
    expect(inPlaceOf('1082', '2027-06-01')).toEqual(['1082'])
    expect(inPlaceOf('9999', '2027-06-01')).toEqual([])
  })

  test('before 2007 there were none', () => {
    expect(names('2006-12-31')).toEqual([])
    expect(regionOf(DANISH_REGIONS, '330', '2006-12-31')).toBeNull()
  })
})

const small: RegionHistory = {
  start: '2020-01-01',
  regions: [
    { id: 'a', name: 'Region A', municipalities: ['1', '2'] },
    { id: 'b', name: 'Region B', municipalities: ['3'] },
  ],
  changes: [],
}
const split: RegionChange = {
  change: 'split',
  date: '2024-01-01',
  from: 'a',
  into: [
    { id: 'c', name: 'Region C', municipalities: ['1'] },
    { id: 'd', name: 'Region D', municipalities: ['2'] },
  ],
}
const merge: RegionChange = {
  change: 'merge',
  date: '2026-01-01',
  from: ['d', 'b'],
  into: { id: 'e', name: 'Region E' },
}

function withChanges(...changes: RegionChange[]): RegionHistory {
  return changes.reduce((history, change) => {
    const result = addRegionChange(history, change)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.history
  }, small)
}

describe('a region', () => {
  test('that is renamed keeps its id and has the name of the day', () => {
    const history = withChanges({ change: 'rename', date: '2022-07-01', region: 'a', name: 'Region Alfa' })
    expect(['2022-06-30', '2022-07-01'].map((day) => regionOn(history, 'a', day)?.name)).toEqual([
      'Region A',
      'Region Alfa',
    ])
  })

  test('that is split goes on in its parts, and what is merged later in the whole', () => {
    const history = withChanges(split, merge)
    expect(regionsInPlaceOf(history, 'a', '2025-01-01').map(({ id }) => id)).toEqual(['c', 'd'])
    expect(regionsInPlaceOf(history, 'a', '2026-01-01').map(({ id }) => id)).toEqual(['c', 'e'])
    expect(regionsInPlaceOf(history, 'e', '2025-01-01').map(({ id }) => id)).toEqual(['b', 'd'].toSorted())
    expect(regionsInPlaceOf(history, 'e', '2023-01-01').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('may be changed in any order of telling', () => {
    const told = [{ ...small, changes: [merge, split] }, withChanges(split, merge)]
    expect(regionsOn(told[0] ?? small, '2027-01-01')).toEqual(regionsOn(told[1] ?? small, '2027-01-01'))
  })
})

describe('a change of regions is refused', () => {
  const code = (history: RegionHistory, change: RegionChange) => {
    const result = addRegionChange(history, change)
    return result.ok ? 'accepted' : result.refusal.code
  }

  test('when a region is gone by then, or not there yet', () => {
    const rename = (date: string): RegionChange => ({
      change: 'rename',
      date,
      region: 'd',
      name: 'Region Delta',
    })
    expect(code(withChanges(split), rename('2023-12-31'))).toBe('no_such_region')
    expect(code(withChanges(split), rename('2024-01-01'))).toBe('accepted')
    expect(code(withChanges(split, merge), rename('2026-01-01'))).toBe('no_such_region')
  })

  test('when it takes the ground from under one that is known', () => {
    const early: RegionChange = { ...merge, date: '2023-01-01', from: ['a', 'b'] }
    expect(code(withChanges(split), early)).toBe('no_such_region')
  })

  test('when an id was another region’s, also one that is gone', () => {
    expect(code(small, { ...merge, from: ['a', 'b'], into: { id: 'a', name: 'Region A' } })).toBe(
      'region_exists',
    )
    expect(code(withChanges(split), { ...merge, into: { id: 'a', name: 'Region A' } })).toBe('region_exists')
  })

  test('when a municipality would lie nowhere, twice or from elsewhere', () => {
    const parts = (...codes: string[][]): RegionChange => ({
      ...split,
      into: codes.map((municipalities, i) => ({ id: `p${i}`, name: `P${i}`, municipalities })),
    })
    expect(code(small, parts(['1', '2'], ['1', '2']))).toBe('not_a_partition')
    expect(code(small, parts(['1', '2'], ['2']))).toBe('not_a_partition')
    expect(code(small, parts(['1'], ['2', '3']))).toBe('not_a_partition')
    expect(code(small, parts(['1'], ['2']))).toBe('accepted')
  })

  test('when one region is merged, or split into one or into one and nothing', () => {
    const nothing = [
      { id: 'x', name: 'X', municipalities: ['1', '2'] },
      { id: 'y', name: 'Y', municipalities: [] },
    ]
    expect(code(small, { ...split, into: nothing })).toBe('too_few_regions')
    expect(code(small, { ...merge, from: ['a', 'a'] })).toBe('too_few_regions')
    expect(code(small, { ...split, into: [{ id: 'x', name: 'X', municipalities: ['1', '2'] }] })).toBe(
      'too_few_regions',
    )
  })

  test('before there were regions', () => {
    expect(code(small, { ...split, date: '2019-12-31' })).toBe('before_start')
  })
})

describe('on any day, whatever has been merged, split and renamed', () => {
  const codes = MUNICIPALITIES.map(({ id }) => id)
  /* Numbers that choose among what is possible at the time; every change is a year after the last. */
  const history = fc
    .array(fc.tuple(fc.constantFrom('merge', 'split', 'rename'), fc.nat(), fc.nat()), { maxLength: 12 })
    .map((wishes) =>
      wishes.reduce<RegionHistory>(
        (so, [what, one, other], i) => {
          const date = `${2030 + i}-01-01`
          const now = regionsOn(so, date)
          const [a, b] = [now[one % now.length], now[other % now.length]]
          if (!a || !b) return so
          const result = addRegionChange(so, changeOf(what, date, a, b, i))
          return result.ok ? result.history : so
        },
        { ...DANISH_REGIONS, changes: [] },
      ),
    )
  type Known = { id: string; name: string; municipalities: readonly string[] }
  const changeOf = (what: string, date: string, a: Known, b: Known, i: number): RegionChange => {
    if (what === 'rename') return { change: 'rename', date, region: a.id, name: `Navn ${i}` }
    if (what === 'merge')
      return { change: 'merge', date, from: [a.id, b.id], into: { id: `ny${i}`, name: `Ny ${i}` } }
    const half = Math.ceil(a.municipalities.length / 2)
    const into = [a.municipalities.slice(0, half), a.municipalities.slice(half)].map(
      (municipalities, part) => ({
        id: `del${i}-${part}`,
        name: `Del ${i} ${part}`,
        municipalities,
      }),
    )
    return { change: 'split', date, from: a.id, into }
  }
  const day = fc.integer({ min: 2007, max: 2050 }).map((year) => `${year}-06-15`)

  test('every municipality lies in exactly one region', () => {
    fc.assert(
      fc.property(history, day, (so, on) => {
        const all = regionsOn(so, on).flatMap(({ municipalities }) => municipalities)
        expect(all.toSorted()).toEqual(codes.toSorted())
      }),
    )
  })

  test('what stands in a region’s place covers all of its municipalities', () => {
    fc.assert(
      fc.property(history, day, day, (so, then, on) => {
        for (const region of regionsOn(so, then)) {
          const covered = regionsInPlaceOf(so, region.id, on).flatMap(({ municipalities }) => municipalities)
          expect(region.municipalities.filter((one) => !covered.includes(one))).toEqual([])
        }
      }),
    )
  })
})
