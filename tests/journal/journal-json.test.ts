import { describe, expect, test } from '@jest/globals'
import { journalJson } from '../../bot/journal/journal-json.ts'
import { approvedBySilence } from './a-journal.ts'

const parse = (bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as Record<string, unknown>

describe('journal.json', () => {
  const data = approvedBySilence()
  const file = parse(journalJson(data))

  test('says which schema it follows, in which version', () => {
    expect([file.schema, file.schemaVersion, file.zone]).toEqual([
      'rammehjul-journal',
      1,
      'Europe/Copenhagen',
    ])
  })

  test('holds the data as they are, instants in UTC', () => {
    expect(file.journal).toEqual(JSON.parse(JSON.stringify(data)))
    expect(JSON.stringify(file.journal)).toContain('"deadline":"2026-03-09T11:00:00.000Z"')
  })

  test('has the same bytes in whatever order the data were put together', () => {
    const turned = Object.fromEntries(Object.entries(data).toReversed()) as typeof data
    expect(Object.keys(turned)[0]).not.toBe(Object.keys(data)[0])
    expect(journalJson(turned).equals(journalJson(data))).toBe(true)
  })

  test('keeps characters that the PDF can only number', () => {
    const remark = '😀\u202e'
    const odd = { ...data, people: { ...data.people, consultant: { name: remark, organisation: null } } }
    expect((parse(journalJson(odd)).journal as typeof data).people.consultant?.name).toBe(remark)
  })
})
