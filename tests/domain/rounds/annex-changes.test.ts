import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { annexChangesBetween } from '../../../bot/domain/rounds/annex-changes.ts'

const file = (name: string, sha256 = name) => ({ name, sha256 })
const none = { added: [], removed: [], replaced: [] }

test('a file is new, gone, or the same name with other content', () => {
  const before = [file('Takster.pdf'), file('Plan.pdf'), file('Kort.png')]
  const after = [file('Kort.png'), file('Takster.pdf', 'other bytes'), file('Tegning.pdf')]
  expect(annexChangesBetween(before, after)).toEqual({
    added: ['Tegning.pdf'],
    removed: ['Plan.pdf'],
    replaced: ['Takster.pdf'],
  })
})

test('the order of files, and none at all, is no change', () => {
  expect(annexChangesBetween([file('a'), file('b')], [file('b'), file('a')])).toEqual(none)
  expect(annexChangesBetween([], [])).toEqual(none)
})

test('two files of one name are told apart by their content', () => {
  const [one, other] = [file('Bilag.pdf', '1'), file('Bilag.pdf', '2')]
  expect(annexChangesBetween([one, other], [other, one])).toEqual(none)
  expect(annexChangesBetween([one, other], [other])).toEqual({ ...none, removed: ['Bilag.pdf'] })
  expect(annexChangesBetween([one], [one, other])).toEqual({ ...none, added: ['Bilag.pdf'] })
})

test('the same content under another name is a file gone and a file come', () => {
  expect(annexChangesBetween([file('Gammel.pdf', '1')], [file('Ny.pdf', '1')])).toEqual({
    added: ['Ny.pdf'],
    removed: ['Gammel.pdf'],
    replaced: [],
  })
})

test('no file is counted twice or left out, whatever was there before and after', () => {
  const files = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'c'), sha256: fc.constantFrom('1', '2') }),
    {
      maxLength: 10,
    },
  )
  fc.assert(
    fc.property(files, files, (before, after) => {
      const { added, removed, replaced } = annexChangesBetween(before, after)
      return (
        before.length - removed.length === after.length - added.length && replaced.length <= before.length
      )
    }),
  )
})
