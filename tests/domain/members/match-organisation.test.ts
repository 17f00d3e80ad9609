import { describe, expect, test } from '@jest/globals'
import { matchOrganisation, type PersonToMatch } from '../../../bot/domain/members/match-organisation.ts'
import { keysOf } from '../../../bot/domain/members/similar-names.ts'
import type { Organisation } from '../../../bot/domain/organisations/organisation.ts'
import {
  findOrganisation,
  ORGANISATIONS,
  organisationsOfRegion,
} from '../../../bot/domain/organisations/organisations.ts'

const nobody: PersonToMatch = { name: 'Anne Holm', mail: null, userPrincipalName: null, userType: 'guest' }

/** 'certain Slagelse (name)', 'guess Vejle, Vejen' or 'none'. */
function matched(person: Partial<PersonToMatch>, candidates?: readonly Organisation[]): string {
  const match = matchOrganisation({ ...nobody, ...person }, candidates)
  const nameOf = (id: string) => (findOrganisation(id) ?? candidates?.find((one) => one.id === id))?.shortName
  if (match.kind === 'none') return 'none'
  if (match.kind === 'certain') return `certain ${nameOf(match.organisationId)} (${match.reason})`
  return `guess ${match.candidates.map((one) => nameOf(one.organisationId)).join(', ')}`
}

const typed = (companyName: string) => matched({ companyName })

describe('an organisation’s name that is written exactly', () => {
  test.each([
    ['Århus Kommune', 'Aarhus'],
    ['Ikast Brande', 'Ikast-Brande'],
    ['ikast - brande kommune', 'Ikast-Brande'],
    ['Region sjælland', 'Region Sjælland'],
    ['REGION SJÆLLAND', 'Region Sjælland'],
    ['Høje Tåstrup', 'Høje-Taastrup'],
    ['Lyngby-Tårbæk kommune', 'Lyngby-Taarbæk'],
    ['Aeroe', 'Ærø'],
    ['Slagelses Kommune', 'Slagelse'],
    ['Slagelse kommunen', 'Slagelse'],
    ['SlagelseKommune', 'Slagelse'],
    ['Slagelse&nbsp;Kommune', 'Slagelse'],
    ['  Slagelse \n Kommune ', 'Slagelse'],
    ['Københavns Kommune', 'København'],
    ['København', 'København'],
    ['Bornholms Regionskommune', 'Bornholm'],
    ['Nordfyn', 'Nordfyns'],
    ['Vesthimmerland Kommune', 'Vesthimmerlands'],
    ['Åbenrå', 'Aabenraa'],
    ['A\u030arhus Kommune', 'Aarhus'],
  ])('is certain: %j', (written, organisation) => {
    expect(typed(written)).toBe(`certain ${organisation} (name)`)
  })

  test('is certain in the brackets of a display name', () => {
    expect(matched({ name: 'Anne Holm (Slagelse Kommune)' })).toBe('certain Slagelse (name)')
    expect(matched({ name: 'Slagelse Kommune' })).toBe('certain Slagelse (name)')
  })

  test('is only a guess where it can be a surname, a town or where somebody else works', () => {
    expect(matched({ name: 'Peter Viborg' })).toBe('guess Viborg')
    expect(matched({ name: 'Viborg, Anne' })).toBe('guess Viborg')
    expect(matched({ name: 'ASHO - Slagelse' })).toBe('guess Slagelse')
    expect(typed('Socialstyrelsen, Odense')).toBe('guess Odense')
    expect(typed('Dansk Handicap Forbund, Slagelse Kommune')).toBe('guess Slagelse')
  })

  test('is only a guess beside another name', () => {
    expect(typed('Norddjurs/Syddjurs')).toMatch(/^guess (Norddjurs, Syddjurs|Syddjurs, Norddjurs)$/)
    expect(matched({ name: 'Anne Holm (Sorø Kommune)', companyName: 'Slagelse Kommune' })).toMatch(/^guess /)
    expect(matched({ name: 'Anne Holm (Gudborgsund)', companyName: 'Slagelse Kommune' })).toMatch(/^guess /)
    expect(matched({ name: 'Peter Viborg (Slagelse Kommune)' })).toBe('guess Slagelse, Viborg')
  })

  test('belongs to one organisation only', () => {
    const keys = ORGANISATIONS.flatMap((one) => keysOf(one))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

describe('a name that is nearly right', () => {
  test.each([
    ['Gudborgsund', 'Guldborgsund'],
    ['Kbh', 'København'],
    ['Kobenhavn', 'København'],
    ['Regon Sjælland', 'Region Sjælland'],
    ['Sjælland', 'Region Sjælland'],
    ['Region Midt', 'Region Midtjylland'],
    ['Fredriksund', 'Frederikssund'],
    ['Fredricia', 'Fredericia'],
    ['Fredriksberg', 'Frederiksberg'],
    ['Vejel', 'Vejle'],
    ['Vejn', 'Vejen'],
    ['Herlv', 'Herlev'],
    ['Hernig', 'Herning'],
    ['Holbek', 'Holbæk'],
    ['Holstbro', 'Holstebro'],
    ['Ringkøbing', 'Ringkøbing-Skjern'],
    ['Ringstd', 'Ringsted'],
    ['Nyborrg', 'Nyborg'],
    ['Vibrg', 'Viborg'],
    ['Syddjur', 'Syddjurs'],
    ['Nordjurs', 'Norddjurs'],
    ['Grenaa', 'Norddjurs'],
    ['Socialdirektør Slagelse Kommune', 'Slagelse'],
  ])('is a guess with the right one first: %j', (written, organisation) => {
    expect(typed(written).split(', ')[0]).toBe(`guess ${organisation}`)
  })

  test('of a town that fits three municipalities names all three', () => {
    expect(typed('Nykøbing').split(' ').slice(1).join(' ').split(', ').sort()).toEqual([
      'Guldborgsund',
      'Morsø',
      'Odsherred',
    ])
  })

  test('never gives more than five to choose from', () => {
    const match = matchOrganisation({ ...nobody, companyName: 'Frederik Region Nykøbing Sor Vej' })
    expect(match.kind === 'guess' ? match.candidates.length : 0).toBe(5)
  })

  test.each(['KL', 'Danske Handicaporganisationer', '', 'Kommune', '???'])(
    'is none at all: %j',
    (written) => {
      expect(typed(written)).toBe('none')
    },
  )
})

describe('a known mail domain', () => {
  test('is certain when nothing else is written', () => {
    expect(matched({ mail: 'x@slagelse.dk' })).toBe('certain Slagelse (mail_domain)')
    expect(matched({ mail: 'X@SLAGELSE.DK' })).toBe('certain Slagelse (mail_domain)')
    expect(matched({ mail: 'x@social.aarhus.dk' })).toBe('certain Aarhus (mail_domain)')
    expect(matched({ mail: 'x@ltk.dk' })).toBe('certain Lyngby-Taarbæk (mail_domain)')
  })

  test('is certain with a name that agrees, be it misspelt', () => {
    const name = 'Direktør, Slagelse Kommune'
    expect(matched({ mail: 'x@slagelse.dk', name })).toBe('certain Slagelse (mail_domain_and_name)')
    expect(matched({ mail: 'x@slagelse.dk', companyName: 'Slaglse Komune' })).toBe(
      'certain Slagelse (mail_domain)',
    )
  })

  test('is a guess when another organisation is written', () => {
    expect(matched({ mail: 'x@vejen.dk', companyName: 'Vejle' })).toBe('guess Vejen, Vejle')
    expect(matched({ mail: 'x@vejen.dk', companyName: 'Vejln' })).toMatch(/^guess Vejen, Vejle/)
    expect(matched({ mail: 'x@slagelse.dk', name: 'Anne Holm (Region Sjælland)' })).toMatch(
      /^guess Slagelse, Region/,
    )
    expect(matched({ mail: 'x@slagelse.dk', name: 'Anne Holm (Gudborgsund)' })).toMatch(
      /^guess Slagelse, Guldborgsund/,
    )
    expect(matched({ mail: 'x@slagelse.dk', name: 'Peter Viborg' })).toBe('guess Slagelse, Viborg')
  })

  test('is a guess when something is written as the organisation that is like none', () => {
    expect(matched({ mail: 'x@slagelse.dk', companyName: 'Danske Handicaporganisationer' })).toBe(
      'guess Slagelse',
    )
  })

  test('is a guess when the user principal name has another’s', () => {
    const userPrincipalName = 'anne_soroe.dk#EXT#@host.onmicrosoft.com'
    expect(matched({ mail: 'x@slagelse.dk', userPrincipalName })).toMatch(
      /^guess (Slagelse, Sorø|Sorø, Slagelse)$/,
    )
  })

  test('is no domain that only ends or begins like it', () => {
    expect(matched({ mail: 'x@nyslagelse.dk' })).toBe('guess Slagelse')
    expect(matched({ mail: 'x@slagelse.dk.example.com' })).toBe('none')
    expect(matched({ mail: 'x@rn.dk.example.com' })).toBe('none')
  })

  test('that two candidates share is a guess with both', () => {
    const secretariat: Organisation = {
      id: 'secretariat',
      kind: 'other',
      name: 'Rammeaftalesekretariatet',
      shortName: 'Sekretariatet',
      regionId: null,
      mailDomains: ['slagelse.dk'],
      otherNames: [],
    }
    const candidates = [...organisationsOfRegion('1085'), secretariat]
    expect(matched({ mail: 'x@slagelse.dk' }, candidates)).toBe('guess Slagelse, Sekretariatet')
  })
})

describe('a guest account', () => {
  test('is read for the domain that was invited', () => {
    const host = '#EXT#@host.onmicrosoft.com'
    expect(matched({ userPrincipalName: `direktor_slagelse.dk${host}` })).toBe(
      'certain Slagelse (mail_domain)',
    )
    expect(matched({ userPrincipalName: `anne_holm_ltk.dk${host.toLowerCase()}` })).toBe(
      'certain Lyngby-Taarbæk (mail_domain)',
    )
    expect(matched({ userPrincipalName: `a_social.ikast-brande.dk${host}` })).toBe(
      'certain Ikast-Brande (mail_domain)',
    )
  })

  test('without the mark tells only of the host, and so nothing of the guest', () => {
    expect(matched({ userPrincipalName: 'x@slagelse.dk', userType: 'guest' })).toBe('none')
    expect(matched({ userPrincipalName: 'x@slagelse.dk', userType: 'member' })).toBe(
      'certain Slagelse (mail_domain)',
    )
  })

  test('with an address elsewhere and an exact name is matched by the name', () => {
    expect(matched({ mail: 'anne@gmail.com', companyName: 'Sorø Kommune' })).toBe('certain Sorø (name)')
  })

  test('whose strange domain is like another organisation is a guess', () => {
    expect(matched({ mail: 'x@vejen-kommune.dk', companyName: 'Vejle Kommune' })).toBe('guess Vejle, Vejen')
    expect(matched({ mail: 'x@køge.dk' })).toBe('guess Køge')
  })
})

describe('in a forum’s own candidates', () => {
  const zealand = organisationsOfRegion('1085')

  test('somebody from elsewhere is nobody', () => {
    expect(matched({ companyName: 'Vejle Kommune' }, zealand)).toBe('none')
    expect(matched({ mail: 'x@vejle.dk' }, zealand)).toBe('none')
    expect(matched({ companyName: 'Region Syddanmark' }, zealand)).toBe('none')
  })

  test('a near name is proposed only from among them', () => {
    expect(matched({ companyName: 'Gudborgsund' }, zealand)).toBe('guess Guldborgsund')
    expect(matched({ companyName: 'Nykøbing' }, zealand)).toBe('guess Guldborgsund, Odsherred')
  })
})
