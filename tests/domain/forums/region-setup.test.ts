import { describe, expect, test } from '@jest/globals'
import { PROVINCES } from '../../../bot/domain/forums/areas.ts'
import { DANISH_REGIONS, EASTERN_DENMARK } from '../../../bot/domain/forums/danish-regions.ts'
import {
  draftForums,
  groundOn,
  ordinarySetup,
  type RegionSetup,
} from '../../../bot/domain/forums/region-setup.ts'
import { regionOn, regionsOn } from '../../../bot/domain/forums/regions.ts'
import { MIDTJYLLAND } from '../../../bot/domain/forums/setups/midtjylland.ts'
import { SJAELLAND } from '../../../bot/domain/forums/setups/sjaelland.ts'
import { forumKinds } from '../../../bot/domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'
import { MUNICIPALITIES } from '../../../bot/domain/organisations/municipalities.ts'
import { groundOf } from './a-forum.ts'

function forumsOf(setup: RegionSetup, day = '2026-06-01') {
  const region = regionOn(DANISH_REGIONS, setup.regionId, day)
  if (region === null) throw new Error(`No ${setup.regionId} on ${day}`)
  return draftForums(setup, region)
}
const namesOf = (setup: RegionSetup, day?: string) =>
  forumsOf(setup, day)
    .filter(({ municipalityId }) => municipalityId === null)
    .map(({ name }) => name)

describe('the templates', () => {
  test('are twelve, each under its own kind', () => {
    expect(Object.keys(FORUM_TEMPLATES)).toEqual([...forumKinds])
    for (const kind of forumKinds) expect(FORUM_TEMPLATES[kind].kind).toBe(kind)
  })

  test('publish agenda, annexes and minutes of the directors and the executive committee alone', () => {
    const published = forumKinds.filter((kind) => FORUM_TEMPLATES[kind].publishes.length > 0)
    expect(published).toEqual(['directors_group', 'executive_committee'])
    for (const kind of published)
      expect(FORUM_TEMPLATES[kind].publishes).toEqual(['agenda', 'annexes', 'minutes'])
  })

  test('never let an individual case on an agenda', () => {
    expect(forumKinds.filter((kind) => FORUM_TEMPLATES[kind].individualCases)).toEqual([])
  })

  test('say in one sentence what each forum does, Dialogforum in two', () => {
    const sentences = forumKinds.map((kind) => FORUM_TEMPLATES[kind].does.match(/\.( |$)/g)?.length)
    expect(sentences).toEqual(forumKinds.map((kind) => (kind === 'dialogue_forum' ? 2 : 1)))
  })

  test('let any municipality put an item before the executive committee alone', () => {
    expect(forumKinds.filter((kind) => FORUM_TEMPLATES[kind].itemsFromAnyMunicipality)).toEqual([
      'executive_committee',
    ])
  })
})

describe('Region Midtjylland', () => {
  test('has its forums under their names', () => {
    expect(namesOf(MIDTJYLLAND)).toEqual([
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
      'Sekretariat for rammeaftaler Midtjylland',
    ])
  })

  test('has a handicapråd in each of its 19 municipalities', () => {
    const councils = forumsOf(MIDTJYLLAND).filter(({ kind }) => kind === 'disability_council')
    expect(councils).toHaveLength(19)
    expect(councils.map(({ name }) => name)).toContain('Handicaprådet i Viborg Kommune')
  })
})

describe('Region Sjælland', () => {
  test('has a directors’ group and a styregruppe, and no conferences', () => {
    expect(namesOf(SJAELLAND)).toEqual([
      'Direktørgruppen (K17)',
      'Styregruppen',
      'Takstgruppen',
      'Myndighedsnetværket',
      'Chefnetværket',
      'Kommunaldirektørnetværket',
      'KKR Sjælland',
      'Dialogforum',
      'Rammeaftalesekretariatet',
    ])
  })

  test('tells what the documents say of it from what is proposed', () => {
    const proposed = forumsOf(SJAELLAND).filter(({ basis }) => basis === 'proposed')
    expect(proposed.map(({ kind }) => kind)).toEqual([
      'tariff_group',
      'authority_network',
      'heads_network',
      'chief_executives_network',
    ])
  })
})

describe('any region', () => {
  test('has every forum ready, also the one of 2027', () => {
    for (const { id } of regionsOn(DANISH_REGIONS, '2026-06-01'))
      expect(namesOf(ordinarySetup(id))).toHaveLength(11)
    expect(namesOf(ordinarySetup(EASTERN_DENMARK), '2027-01-01')).toContain('KKR Østdanmark')
  })
})

describe('where a forum works', () => {
  test('is 17 municipalities in 2026 and 46 in 2027, whichever region it was made for', () => {
    const counted = (id: string, day: string) =>
      groundOn(DANISH_REGIONS, ordinarySetup(id), day)?.municipalities.length
    expect(['2026-12-31', '2027-01-01'].map((day) => counted('1085', day))).toEqual([17, 46])
    expect(['2026-12-31', '2027-01-01'].map((day) => counted(EASTERN_DENMARK, day))).toEqual([46, 46])
    expect(groundOf(SJAELLAND).regionName).toBe('Region Sjælland')
    expect(groundOf(SJAELLAND, '2027-01-01').regionName).toBe('Region Østdanmark')
    expect(groundOf(ordinarySetup(EASTERN_DENMARK)).regionName).toBe('Region Hovedstaden og Region Sjælland')
    expect(groundOn(DANISH_REGIONS, SJAELLAND, '2006-01-01')).toBeNull()
  })

  test.each([
    ['Sjælland', SJAELLAND, '2026-06-01'],
    ['Midtjylland', MIDTJYLLAND, '2026-06-01'],
    ['Sjælland after the merger', SJAELLAND, '2027-06-01'],
    ['Østdanmark', ordinarySetup(EASTERN_DENMARK), '2027-06-01'],
    ['Syddanmark', ordinarySetup('1083'), '2026-06-01'],
  ])('is divided so that each municipality of %s lies in one area', (_, setup, day) => {
    const { areas, municipalities } = groundOf(setup, day)
    expect(areas.flatMap((one) => one.municipalities).toSorted()).toEqual(municipalities.toSorted())
  })
})

describe('the provinces of Statistics Denmark', () => {
  test('are eleven and hold each of the 98 municipalities once, none over a border', () => {
    expect(PROVINCES).toHaveLength(11)
    const codes = PROVINCES.flatMap(({ municipalities }) => municipalities)
    expect(codes.toSorted()).toEqual(MUNICIPALITIES.map(({ id }) => id).toSorted())
    const regions = PROVINCES.map(
      ({ municipalities }) =>
        new Set(
          MUNICIPALITIES.filter(({ id }) => municipalities.includes(id)).map(({ regionId }) => regionId),
        ).size,
    )
    expect(new Set(regions)).toEqual(new Set([1]))
  })
})
