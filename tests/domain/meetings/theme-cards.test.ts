import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { alikeStacks } from '../../../bot/domain/meetings/cards/alike.ts'
import { boardOf, stacksOf } from '../../../bot/domain/meetings/cards/board.ts'
import { type CardAct, decideCard } from '../../../bot/domain/meetings/cards/card-act.ts'
import type { BoardEvent } from '../../../bot/domain/meetings/cards/card-event.ts'

const ids = Array.from({ length: 5 }, () => randomUUID())
const writers = Array.from({ length: 3 }, () => randomUUID())
const rules = { hidden: false, topThree: true, votesEach: 3, people: 3 }

const cardId = fc.constantFrom(...ids)
const act: fc.Arbitrary<CardAct> = fc.oneof(
  cardId.map((id) => ({ kind: 'write' as const, cardId: id, text: `Tema ${id.slice(0, 3)}` })),
  cardId.map((id) => ({ kind: 'remove' as const, cardId: id })),
  fc.record({ kind: fc.constant('stack' as const), stackId: cardId, onto: cardId }),
  cardId.map((id) => ({ kind: 'unstack' as const, cardId: id })),
  fc.record({ kind: fc.constant('vote' as const), cardId, votes: fc.nat(4) }),
  fc.record({ kind: fc.constant('rank' as const), stackIds: fc.array(cardId, { maxLength: 3 }) }),
)

/** What comes of acts of several people, each held against the board as it then was. */
function played(acts: readonly { who: number; what: CardAct }[]): BoardEvent[] {
  const events: BoardEvent[] = []
  for (const { who, what } of acts) {
    const writerId = writers[who]!
    const decided = decideCard(boardOf(events), what, { writerId, scribe: who === 0 }, rules)
    if (decided.ok && decided.event !== null) events.push({ ...decided.event, writerId })
  }
  return events
}
const acts = fc.array(fc.record({ who: fc.nat(2), what: act }), { maxLength: 40 })

describe('whatever happens on a board', () => {
  test('every card lies in one stack that bears the id of one of its cards, and votes are the sum of the cards’', () => {
    fc.assert(
      fc.property(acts, (happened) => {
        const board = boardOf(played(happened))
        const stacks = stacksOf(board)
        expect(stacks.flatMap(({ cards }) => cards.map(({ id }) => id)).toSorted()).toEqual(
          board.cards.map(({ id }) => id).toSorted(),
        )
        for (const { id, cards, votes } of stacks) {
          expect(cards.map((card) => card.id)).toContain(id)
          expect(votes).toBe(cards.reduce((sum, card) => sum + card.votes, 0))
        }
        const ranks = stacks.flatMap(({ rank }) => (rank === null ? [] : [rank]))
        expect(ranks).toEqual(ranks.map((_, nth) => nth + 1))
      }),
    )
  })

  test('nobody gives more votes than they have, and stacking changes no vote', () => {
    fc.assert(
      fc.property(acts, cardId, cardId, (happened, stackId, onto) => {
        const events = played(happened)
        const board = boardOf(events)
        for (const writer of writers.slice(1)) {
          const given = [...board.votes.values()].reduce((sum, of) => sum + (of.get(writer) ?? 0), 0)
          expect(given).toBeLessThanOrEqual(rules.votesEach)
        }
        const sum = (of: readonly BoardEvent[]) =>
          boardOf(of).cards.reduce((all, { votes }) => all + votes, 0)
        expect(sum([...events, { kind: 'stacked', stackId, onto, writerId: writers[0]! }])).toBe(sum(events))
      }),
    )
  })
})

test('cards of the same words in other forms are proposed as alike, others are not', () => {
  const events = ['Flere boliger til unge', 'Boligerne til de unge', 'Bedre data'].map(
    (text, nth): BoardEvent => ({ kind: 'written', cardId: ids[nth]!, text, writerId: writers[0]! }),
  )
  expect(alikeStacks(stacksOf(boardOf(events)))).toEqual([{ stackId: ids[1], onto: ids[0] }])
})
