import { expect, test } from '@jest/globals'
import { reasonWords } from '../../bot/journal/reason-words.ts'

test.each([
  ['no_chat', 'personen har ikke Rammehjul i Teams'],
  ['5.1.10', 'adressen findes ikke eller er skrevet forkert, kode 5.1.10'],
  ['5.2.2', 'postkassen tager ikke imod mail, kode 5.2.2'],
  ['403 MessageWritesBlocked', 'Microsoft 365 afviste beskeden, kode 403 MessageWritesBlocked'],
  ['503', 'Microsoft 365 svarede med en fejl, kode 503'],
])('%s is told in words: %s', (reason, words) => {
  expect(reasonWords(reason)).toBe(words)
})

test('what a mail system wrote itself is told as it wrote it', () => {
  expect(reasonWords('550 5.1.1 mailbox unavailable')).toBe('550 5.1.1 mailbox unavailable')
})

test('whoever reads English gets English words', () => {
  expect(reasonWords('no_address', 'en')).toBe('there is no mail address')
})
