import { expect, test } from '@jest/globals'
import { da } from '../../bot/pages/texts/da.ts'
import { en } from '../../bot/pages/texts/en.ts'
import { allWords, textShape } from '../cards/text-shape.ts'
import { remarkedRound, revisedRound } from '../cards/sample-round.ts'
import { everyMail, everyPage } from './every-document.ts'

test('English has every text of mails and pages that Danish has, with the same gaps', () =>
  expect(textShape(en)).toEqual(textShape(da)))

test('no Danish letter is left in the English texts', () =>
  expect(allWords(en).match(/[æøåÆØÅ»«]/g)).toBeNull())

test.each([
  ['a round with a remark', remarkedRound()],
  ['a revision', revisedRound()],
])('the English pages and mails of %s are built as the Danish ones', (_name, round) => {
  const tags = (language: 'da' | 'en') =>
    [
      ...everyPage({ ...round, language }),
      ...everyMail({ ...round, language }).map(([name, mail]) => [name, mail.html]),
    ].map(([name, html]) => [name, html?.match(/<\/?\w+/g)])
  expect(tags('en')).toEqual(tags('da'))
})
