import { expect, test } from '@jest/globals'
import { da } from '../../bot/cards/texts/da.ts'
import { en } from '../../bot/cards/texts/en.ts'
import { everyCard, nodesOf } from './every-card.ts'
import { allWords, textShape } from './text-shape.ts'
import { remarkedRound, revisedRound, sampleRound } from './sample-round.ts'

test('English has every text that Danish has, with the same gaps, and none besides', () =>
  expect(textShape(en)).toEqual(textShape(da)))

test.each([
  ['an open round', sampleRound()],
  ['a round with a remark', remarkedRound()],
  ['a revision', revisedRound()],
])('the English cards of %s are built as the Danish ones', (_name, round) => {
  const parts = (language: 'da' | 'en') =>
    everyCard({ ...round, language }).map(([name, card]) => [name, nodesOf(card).map((node) => node.type)])
  expect(parts('en')).toEqual(parts('da'))
})

test('no Danish letter is left in the English texts', () =>
  expect(allWords(en).match(/[æøåÆØÅ»«]/g)).toBeNull())
