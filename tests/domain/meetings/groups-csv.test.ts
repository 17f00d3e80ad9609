import { describe, expect, test } from '@jest/globals'
import { readGroupsCsv } from '../../../bot/domain/meetings/publishing/groups-csv.ts'

describe('groups as a table', () => {
  test('are read as a spreadsheet saves them, whatever it puts between the columns', () => {
    const expected = [
      { line: 2, group: 'A', name: 'Anna Holm', organisation: 'Faxe', pinned: true },
      { line: 3, group: '', name: 'Bo "B" Riis; leder', organisation: '', pinned: false },
    ]
    const semicolons =
      '\uFEFFGruppe;Navn;Organisation;Fastholdt\r\nA;Anna Holm;Faxe;Ja\r\n;"Bo ""B"" Riis; leder";;Nej\r\n'
    const tabs = 'Group\tName\tOrganisation\tFixed\nA\tAnna Holm\tFaxe\tyes\n\t"Bo ""B"" Riis; leder"\t\tno'
    expect(readGroupsCsv(semicolons)).toEqual(expected)
    expect(readGroupsCsv(tabs)).toEqual(expected)
  })

  test('take their columns in any order, and no line that is empty', () => {
    expect(readGroupsCsv('Navn,Gruppe\nAnna,A\n,\n')).toEqual([
      { line: 2, group: 'A', name: 'Anna', organisation: '', pinned: false },
    ])
  })

  test('tell the line that cannot be read', () => {
    expect(readGroupsCsv('Navn;Alder\nAnna;4')).toEqual({ unreadable: 1 })
    expect(readGroupsCsv('Gruppe;Navn\nA;Anna\nA;"Bo')).toEqual({ unreadable: 3 })
  })

  test('give back a name that our own file marked as text', () => {
    expect(readGroupsCsv("Gruppe;Navn\nA;'=Anna")).toMatchObject([{ name: '=Anna' }])
  })
})
