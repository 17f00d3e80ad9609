import { expect, test } from '@jest/globals'
import { da } from '../../bot/cards/texts/da.ts'
import { en } from '../../bot/cards/texts/en.ts'
import { everyCard, nodesOf } from './every-card.ts'
import { remarkedRound, revisedRound, sampleRound } from './sample-round.ts'

/** The shape of texts: keys, and for a sentence with gaps how many there are. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'function') return `sentence of ${value.length}`
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, shapeOf(each)]))
}

test('English has every text that Danish has, with the same gaps, and none besides', () =>
  expect(shapeOf(en)).toEqual(shapeOf(da)))

test.each([
  ['an open round', sampleRound()],
  ['a round with a remark', remarkedRound()],
  ['a revision', revisedRound()],
])('the English cards of %s are built as the Danish ones', (_name, round) => {
  const parts = (language: 'da' | 'en') =>
    everyCard({ ...round, language }).map(([name, card]) => [name, nodesOf(card).map((node) => node.type)])
  expect(parts('en')).toEqual(parts('da'))
})

test('no Danish letter is left in the English texts', () => {
  const sentences = JSON.stringify(en, (_key, value) => (typeof value === 'function' ? String(value) : value))
  expect(sentences.match(/[æøåÆØÅ»«]/g)).toBeNull()
})
