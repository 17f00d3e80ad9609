import { expect, test } from '@jest/globals'
import { readNameList } from '../../../bot/domain/meetings/participants/name-list.ts'
import { ORGANISATIONS } from '../../../bot/domain/organisations/organisations.ts'

const read = (text: string) =>
  readNameList(text, ORGANISATIONS).people.map(({ name, organisation, organisationId }) => [
    name,
    organisation,
    organisationId,
  ])

const bodies = [
  'KKR Sjælland',
  'KKR Hovedstaden',
  'KKR-Midtjylland',
  'KKR',
  'formand for KKR Sjælland',
  'DH Sjælland',
  'DH-Slagelse',
  'Danske Handicaporganisationer Region Sjælland',
  'Skole og Forældre Sjælland',
  'Dialogforum Sjælland',
  'DASSOS Midtjylland',
  'K17 Sjælland',
  'Forretningsudvalget Midtjylland',
  'Takstgruppen Sjælland',
  'Myndighedsnetværket Sjælland',
  'Chefnetværket Midtjylland',
  'Kommunaldirektørnetværket Sjælland',
  'Sekretariatet for rammeaftaler Sjælland',
  'Rammeaftalesekretariatet Midtjylland',
]

test.each(bodies)(
  '%s is taken as it is written, and not for the region or municipality it is named after',
  (body) => {
    for (const line of [`Anne Holm, ${body}`, `Anne Holm (${body})`, `Anne Holm, konsulent, ${body}`])
      expect(read(line)).toEqual([['Anne Holm', body, null]])
  },
)

test('a body on the line after a name, or behind it without a comma, is where they are from', () => {
  expect(read('Anne Holm\nKKR Sjælland')).toEqual([['Anne Holm', 'KKR Sjælland', null]])
  expect(read('Anne Holm KKR Sjælland')).toEqual([['Anne Holm', 'KKR Sjælland', null]])
})

test('whoever sits in a body is from the municipality or the region that the line names', () => {
  expect(read('Anne Holm, Slagelse Kommune, Forretningsudvalget')).toEqual([
    ['Anne Holm, Forretningsudvalget', 'Slagelse Kommune', '330'],
  ])
  expect(read('Anne Holm, Region Sjælland')).toEqual([['Anne Holm', 'Region Sjælland', '1085']])
})
