import { describe, expect, test } from '@jest/globals'
import { cardBytes, MOST_CARD_BYTES } from '../../bot/cards/within-size.ts'
import { isCardVerb, verbSchemas } from '../../bot/cards/verbs.ts'
import { makeCardCheck } from '../contracts/card-contract.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { everyCard, nodesOf } from './every-card.ts'
import { longestRound, remarkedRound, revisedRound, sampleRound } from './sample-round.ts'

const rounds = {
  'a round': sampleRound(),
  'a round with a remark': remarkedRound(),
  'a revision': revisedRound({ language: 'en' }),
  'the longest round': longestRound('ærø '),
}
const cards = Object.entries(rounds).flatMap(([of, round]) =>
  everyCard(round).map(([name, card]) => ({ title: `${name} of ${of}`, card })),
)

const folder = contractsFolder()
const check = folder === null ? null : makeCardCheck(folder)

if (check !== null)
  test.each(cards)('the official schema of Adaptive Cards 1.5 takes $title', ({ card }) => {
    expect(check(card)).toEqual([])
  })

test.each(cards)(
  '$title is of version 1.5, has a text for old clients and a refresh for its reader',
  ({ card }) => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect(['da', 'en']).toContain(card.lang)
    expect(card.fallbackText.length).toBeGreaterThan(5)
    const refresh = card.refresh as { action: { verb: string; data: unknown }; userIds: string[] }
    expect(refresh.userIds).toEqual(sampleRound().refreshUserIds)
    expect(
      isCardVerb(refresh.action.verb) &&
        verbSchemas[refresh.action.verb].safeParse(refresh.action.data).success,
    ).toBe(true)
  },
)

test('a refresh names at most 60 people', () => {
  const ids = Array.from({ length: 80 }, (_, index) => `29:${index}`)
  for (const [, card] of everyCard(sampleRound({ refreshUserIds: ids })))
    expect((card.refresh as { userIds: string[] }).userIds).toEqual(ids.slice(0, 60))
})

test.each(cards)(
  'each button of $title sends data that its verb takes, also from an old client',
  ({ card }) => {
    for (const action of nodesOf(card.body).filter((node) => node.type === 'Action.Execute')) {
      if (!isCardVerb(action.verb)) throw new Error(`unknown verb ${String(action.verb)}`)
      const sent = verbSchemas[action.verb].parse(action.data)
      const fallback = action.fallback as { type: string; title: string; data: { verb: string } }
      expect(fallback).toMatchObject({
        type: 'Action.Submit',
        title: action.title,
        data: { verb: action.verb },
      })
      expect(verbSchemas[action.verb].parse(fallback.data)).toEqual(sent)
    }
  },
)

test.each(cards)('every button of $title stands in an ActionSet, where its fallback works', ({ card }) => {
  expect(card.actions).toBeUndefined()
  const sets = nodesOf(card.body).filter((node) => node.type === 'ActionSet')
  const inSets = sets.flatMap((set) => set.actions as object[]).filter((action) => 'verb' in action)
  const all = nodesOf(card.body).filter((node) => node.type === 'Action.Execute')
  expect(inSets).toHaveLength(all.length)
})

describe.each(['a', 'æ', '"', '\\', '漢', '😀', '\n', 'a\n', '{', '\u0001', '\u202e', 'ﷺ', '👨‍👩‍👧‍👦'])(
  'with the longest texts, made of %j,',
  (unit) => {
    test.each(everyCard(longestRound(unit)).map(([title, card]) => ({ title, card })))(
      '$title is under the size that Teams delivers',
      ({ card }) => {
        expect(cardBytes(card)).toBeLessThan(MOST_CARD_BYTES)
        expect(JSON.stringify(card).length * 2).toBeLessThan(100_000 / 2)
      },
    )
  },
)
