import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readNameList } from '../../../bot/domain/meetings/participants/name-list.ts'
import { ORGANISATIONS } from '../../../bot/domain/organisations/organisations.ts'

const read = (text: string) => readNameList(text, ORGANISATIONS)
const first = (text: string) => {
  const [person] = read(text).people
  if (person === undefined) throw new Error('nobody was read')
  return person
}
const brief = (text: string) => read(text).people.map(({ name, organisation }) => `${name} | ${organisation}`)

describe('a line of a list', () => {
  test('is a name and a municipality', () => {
    expect(first('Anne Holm, Slagelse Kommune')).toMatchObject({
      name: 'Anne Holm',
      organisation: 'Slagelse Kommune',
      organisationId: '330',
      doubts: [],
    })
  })

  test.each([
    ['- Anne  Holm ,  slagelse kommune'],
    ['1. Anne Holm (Slagelse Kommune)'],
    ['• Anne Holm\tSlagelse Kommune'],
    ['Anne Holm; Slagelse'],
    ['Anne Holm – Slagelse Kommune'],
    ['Socialdirektør Anne Holm, Slagelse Kommune'],
    ['Anne Holm, socialdirektør, Slagelse Kommune'],
    ['Slagelse Kommune, Anne Holm'],
    ['Anne Holm,  slagelse komune'],
  ])('"%s" is the same person', (text) => {
    expect(first(text)).toMatchObject({ name: 'Anne Holm', organisationId: '330' })
  })

  test('with a misspelt municipality is a guess that somebody confirms', () => {
    expect(first('Anne Holm, Slaglese Kommune')).toMatchObject({
      organisationId: '330',
      doubts: ['organisation_guessed'],
    })
  })

  test.each([
    ['Hanne Lund, Slaglse'],
    ['Hanne Lund, chef, slagellse kommunne'],
    ['Hanne Lund slagelse komune'],
  ])('"%s" is a guess too, though the word for municipality is misspelt or missing', (text) => {
    expect(first(text)).toMatchObject({
      name: 'Hanne Lund',
      organisationId: '330',
      doubts: ['organisation_guessed'],
    })
  })

  test('is named by a title alone where nothing else names them', () => {
    expect(brief('Byrådsmedlem 3, Køge Kommune')).toEqual(['Byrådsmedlem 3 | Køge Kommune'])
  })

  test('keeps what is neither a title nor an organisation with the name', () => {
    expect(first('Sekretariatet, medarbejder 1, Slagelse Kommune')).toMatchObject({
      name: 'Sekretariatet, medarbejder 1',
      organisationId: '330',
    })
    expect(first('Holm, Anne, Slagelse Kommune').name).toBe('Holm, Anne')
    expect(first('Anne Holm, direktør for børn og unge, Slagelse Kommune').name).toBe('Anne Holm')
  })

  test('without anything between name and municipality is read, and doubted', () => {
    expect(first('Anne Holm Slagelse Kommune')).toMatchObject({
      name: 'Anne Holm',
      organisationId: '330',
      doubts: ['organisation_guessed'],
    })
  })

  test('with an unknown body keeps it as it is written', () => {
    expect(first('Bo Lind, Foreningen Sind')).toMatchObject({
      name: 'Bo Lind',
      organisation: 'Foreningen Sind',
      organisationId: null,
      doubts: ['unknown_organisation'],
    })
  })

  test('tells an address, a title and who leads a group', () => {
    expect(first('Tovholder: Bo Lind, konsulent, Næstved Kommune, bo@naestved.dk')).toMatchObject({
      name: 'Bo Lind',
      mail: 'bo@naestved.dk',
      role: 'consultant',
      facilitator: true,
    })
  })
})

describe('a list', () => {
  test('copied from a slide has its line breaks inside people', () => {
    expect(brief('Anne Holm,\nSlagelse Kommune\nBo Lind\nNæstved Kommune')).toEqual([
      'Anne Holm | Slagelse Kommune',
      'Bo Lind | Næstved Kommune',
    ])
    expect(read('Anne Holm,\nSlagelse Kommune').people[0]?.doubts).toEqual(['lines_joined'])
  })

  test('has headings that are nobody, and are shown', () => {
    const { people, notPeople } = read(
      'Gruppe A:\nAnne Holm, Slagelse Kommune\n\nGruppe B:\nBo Lind, Næstved Kommune',
    )
    expect(people).toHaveLength(2)
    expect(notPeople).toEqual([
      { line: 1, written: 'Gruppe A:', why: 'heading' },
      { line: 4, written: 'Gruppe B:', why: 'heading' },
    ])
  })

  test('with one name twice says so at the second', () => {
    expect(read('Anne Holm, Faxe Kommune\nAnne Holm, Faxe Kommune').people[1]?.doubts).toEqual(['name_twice'])
  })

  test('with text that was pasted by mistake is read to its end, and shows the text as nobody', () => {
    const mistaken = 'a@'.repeat(50_000)
    const { people, notPeople } = read(`Anne Holm, Slagelse Kommune\n${mistaken}\nBo Lind, Faxe Kommune`)
    expect(people.map(({ name }) => name)).toEqual(['Anne Holm', 'Bo Lind'])
    expect(notPeople).toEqual([{ line: 2, written: mistaken, why: 'unreadable' }])
  })

  test('loses nothing: every sign that was pasted stands in a line that comes back', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Anne Holm',
        ', ',
        'Slagelse Kommune',
        '\n',
        '\t',
        '- ',
        '1. ',
        'Gruppe A:',
        '(',
        ')',
        'x@y.dk',
        ';',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const { people, notPeople } = read(text)
        const back = [...people, ...notPeople]
          .toSorted((a, b) => a.line - b.line)
          .map(({ written }) => written)
          .join('\n')
        const signs = (of: string) => of.replace(/\s/gu, '')
        expect(signs(back)).toBe(signs(text))
      }),
      { numRuns: 300 },
    )
  })
})
