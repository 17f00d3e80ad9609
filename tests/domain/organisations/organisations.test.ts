import { describe, expect, test } from '@jest/globals'
import { MUNICIPALITIES } from '../../../bot/domain/organisations/municipalities.ts'
import {
  findOrganisation,
  ORGANISATIONS,
  organisationsOfRegion,
} from '../../../bot/domain/organisations/organisations.ts'
import { REGIONS } from '../../../bot/domain/organisations/regions.ts'

describe('the municipalities and regions', () => {
  test('are 98 and five, each with a code of its own', () => {
    expect(MUNICIPALITIES).toHaveLength(98)
    expect(REGIONS).toHaveLength(5)
    expect(new Set(ORGANISATIONS.map((one) => one.id)).size).toBe(103)
  })

  test('are 11, 19, 22, 29 and 17 municipalities by region', () => {
    const counts = REGIONS.map((region) => MUNICIPALITIES.filter((one) => one.regionId === region.id).length)
    expect(counts).toEqual([11, 19, 22, 29, 17])
  })

  test('are found by their official code', () => {
    expect(findOrganisation('330')?.name).toBe('Slagelse Kommune')
    expect(findOrganisation('1085')?.name).toBe('Region Sjælland')
    expect(findOrganisation('751')?.shortName).toBe('Aarhus')
    expect(findOrganisation('999')).toBeUndefined()
  })

  test('are named as people say it, also where the name bends', () => {
    expect(findOrganisation('101')?.name).toBe('Københavns Kommune')
    expect(findOrganisation('400')?.name).toBe('Bornholms Regionskommune')
    expect(findOrganisation('480')?.name).toBe('Nordfyns Kommune')
    expect(findOrganisation('820')?.name).toBe('Vesthimmerlands Kommune')
    expect(findOrganisation('846')?.name).toBe('Mariagerfjord Kommune')
  })

  test('share no mail domain, and none lies under another’s', () => {
    const domains = ORGANISATIONS.flatMap((one) => one.mailDomains)
    expect(new Set(domains).size).toBe(domains.length)
    expect(domains.filter((one) => domains.some((other) => one.endsWith(`.${other}`)))).toEqual([])
    expect(domains.filter((one) => !/^[a-z0-9-]+\.dk$/.test(one))).toEqual([])
  })

  test('all have a mail domain', () => {
    expect(ORGANISATIONS.filter((one) => one.mailDomains.length === 0)).toEqual([])
  })

  test('of a region come in Danish order with the region last', () => {
    const names = organisationsOfRegion('1085').map((one) => one.shortName)
    expect(names).toHaveLength(18)
    expect(names.slice(0, 2)).toEqual(['Faxe', 'Greve'])
    expect(names.slice(-3)).toEqual(['Stevns', 'Vordingborg', 'Region Sjælland'])
    expect(
      organisationsOfRegion('1083')
        .map((one) => one.shortName)
        .slice(-4),
    ).toEqual(['Vejle', 'Ærø', 'Aabenraa', 'Region Syddanmark'])
    expect(organisationsOfRegion('0')).toEqual([])
  })
})
