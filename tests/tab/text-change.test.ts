import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changeBetween, placeAfter } from '../../tab/src/features/meetings/notes/text-change.ts'

test('a change between two texts makes the one into the other, and cuts no sign in half', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'æ', '😀', '👍') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { at, removed, inserted } = changeBetween(before, after)
      expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after)
      expect(inserted.isWellFormed()).toBe(true)
      expect(before.slice(at, at + removed).isWellFormed()).toBe(true)
    }),
  )
})

test.each([
  ['written before it, pushes it on', 5, [{ insert: 'abc' }], 8],
  ['written after it, leaves it', 5, [{ retain: 6 }, { insert: 'abc' }], 5],
  ['taken away before it, draws it back', 5, [{ retain: 1 }, { delete: 2 }], 3],
  ['taken away around it, puts it where that began', 5, [{ retain: 4 }, { delete: 9 }], 4],
])('what others have %s', (_, place, delta, expected) => {
  expect(placeAfter(place, delta)).toBe(expected)
})
