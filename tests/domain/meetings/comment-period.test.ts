import { expect, test } from '@jest/globals'
import { usualCommentsUntil } from '../../../bot/domain/meetings/collation/comment-period.ts'

test('those who took part are offered two weeks for their comments, to a day on which people are at work', () => {
  // Friday to Friday.
  expect(usualCommentsUntil('2026-05-29', [])).toBe('2026-06-12')
  // A Saturday: the Monday after.
  expect(usualCommentsUntil('2026-05-30', [])).toBe('2026-06-15')
  // Grundlovsdag is customarily closed, and the weekend follows.
  expect(usualCommentsUntil('2026-05-22', [])).toBe('2026-06-08')
  // Christmas Eve, two holidays and a weekend.
  expect(usualCommentsUntil('2026-12-10', [])).toBe('2026-12-28')
  // A day that the forum has closed itself.
  expect(usualCommentsUntil('2026-05-29', ['2026-06-12'])).toBe('2026-06-15')
})
