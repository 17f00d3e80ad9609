import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { alikeStacks } from '../../../bot/domain/meetings/cards/alike.ts'
import { boardOf, stacksOf } from '../../../bot/domain/meetings/cards/board.ts'
import { type CardAct, decideCard, votesGivenBy } from '../../../bot/domain/meetings/cards/card-act.ts'
import type { BoardEvent } from '../../../bot/domain/meetings/cards/card-event.ts'

const ids = Array.from({ length: 5 }, () => randomUUID())
const writers = Array.from({ length: 3 }, () => randomUUID())
const rules = { hidden: false, topThree: true, votesEach: 2, people: 3 }

const cardId = fc.constantFrom(...ids)
const act: fc.Arbitrary<CardAct> = fc.oneof(
  cardId.map((id) => ({ kind: 'write' as const, cardId: id, text: `Tema ${id.slice(0, 3)}` })),
  cardId.map((id) => ({ kind: 'remove' as const, cardId: id })),
  fc.record({ kind: fc.constant('stack' as const), stackId: cardId, onto: cardId }),
  cardId.map((id) => ({ kind: 'unstack' as const, cardId: id })),
  fc.record({ kind: fc.constant('vote' as const), cardId, votes: fc.constantFrom(0 as const, 1 as const) }),
  fc.record({ kind: fc.constant('count' as const), cardId, votes: fc.nat(4) }),
  fc.record({ kind: fc.constant('rank' as const), stackIds: fc.array(cardId, { maxLength: 3 }) }),
)

/** What comes of acts of several people, each held against the board as it then was. */
function played(acts: readonly { who: number; what: CardAct }[]): BoardEvent[] {
  const events: BoardEvent[] = []
  for (const { who, what } of acts) {
    const writerId = writers[who]!
    const decided = decideCard(
      boardOf(events),
      what,
      { writerId, scribe: who === 0, voter: who !== 0 },
      rules,
    )
    if (decided.ok && decided.event !== null) events.push({ ...decided.event, writerId })
  }
  return events
}
const acts = fc.array(fc.record({ who: fc.nat(2), what: act }), { maxLength: 40 })

describe('whatever happens on a board', () => {
  test('every card lies in one stack that bears the id of one of its cards, and each voter counts once for it', () => {
    fc.assert(
      fc.property(acts, (happened) => {
        const board = boardOf(played(happened))
        const stacks = stacksOf(board)
        expect(stacks.flatMap(({ cards }) => cards.map(({ id }) => id)).toSorted()).toEqual(
          board.cards.map(({ id }) => id).toSorted(),
        )
        for (const { id, cards, voters, counted, votes } of stacks) {
          expect(cards.map((card) => card.id)).toContain(id)
          expect(voters.toSorted()).toEqual([...new Set(cards.flatMap((card) => card.voters))].toSorted())
          expect(votes).toBe(voters.length + counted)
          expect(voters).not.toContain(writers[0])
        }
        const ranks = stacks.flatMap(({ rank }) => (rank === null ? [] : [rank]))
        expect(ranks).toEqual(ranks.map((_, nth) => nth + 1))
      }),
    )
  })

  test('no vote is taken beyond what a person, a stack and the table have, and every vote can be taken back', () => {
    fc.assert(
      fc.property(acts, fc.nat(2), cardId, fc.nat(3), (happened, who, id, hands) => {
        const events = played(happened)
        const before = boardOf(events)
        const writerId = writers[who]!
        const by = { writerId, scribe: who === 0, voter: who !== 0 }
        const after = (what: CardAct) => {
          const decided = decideCard(before, what, by, rules)
          if (!decided.ok || decided.event === null) return null
          return stacksOf(boardOf([...events, { ...decided.event, writerId }]))
        }
        const holding = (stacks: ReturnType<typeof stacksOf>) =>
          stacks.find(({ cards }) => cards.some((card) => card.id === id))
        const given = after({ kind: 'vote', cardId: id, votes: 1 })
        if (given !== null) {
          expect(votesGivenBy(given, writerId)).toBeLessThanOrEqual(rules.votesEach)
          expect(holding(given)?.votes).toBeLessThanOrEqual(rules.people)
        }
        const counted = after({ kind: 'count', cardId: id, votes: hands })
        if (counted !== null) {
          expect(holding(counted)?.counted).toBe(hands)
          const sum = (stacks: ReturnType<typeof stacksOf>) =>
            stacks.reduce((all, { votes }) => all + votes, 0)
          const most = rules.votesEach * rules.people
          expect(sum(counted)).toBeLessThanOrEqual(Math.max(most, sum(stacksOf(before))))
        }
        const back = after({ kind: 'vote', cardId: id, votes: 0 })
        if (holding(stacksOf(before))?.voters.includes(writerId)) {
          if (back === null) throw new Error('A vote could not be taken back')
          expect(holding(back)?.voters).not.toContain(writerId)
        }
      }),
    )
  })
})

describe('votes', () => {
  const [one = '', other = ''] = ids
  const [scribe = '', anna = '', bo = ''] = writers
  const written: BoardEvent[] = [one, other].map((id) => ({
    kind: 'written',
    cardId: id,
    text: id,
    writerId: anna,
  }))
  const vote = (writerId: string, id: string): BoardEvent => ({
    kind: 'voted',
    cardId: id,
    votes: 1,
    writerId,
  })
  const stacked: BoardEvent = { kind: 'stacked', stackId: other, onto: one, writerId: anna }

  test('of cards that are laid together are summed, and who voted for both is counted once', () => {
    const votes = [vote(anna, one), vote(bo, one), vote(anna, other)]
    const counted: BoardEvent = { kind: 'counted', cardId: other, votes: 2, writerId: scribe }
    const [stack] = stacksOf(boardOf([...written, ...votes, counted, stacked]))
    expect(stack).toMatchObject({ votes: 4, counted: 2, voters: [anna, bo] })
  })

  test('that are taken back from a stack are taken from every card in it', () => {
    const back: BoardEvent = { kind: 'voted', cardId: one, votes: 0, writerId: anna }
    const apart: BoardEvent = { kind: 'unstacked', cardId: other, writerId: anna }
    const board = boardOf([...written, vote(anna, one), vote(anna, other), stacked, back, apart])
    expect(board.cards.map(({ voters }) => voters)).toEqual([[], []])
  })

  test('without a limit are still one for each stack', () => {
    const by = { writerId: anna, scribe: false, voter: true }
    const free = { ...rules, votesEach: null }
    const board = boardOf([...written, vote(anna, one)])
    expect(decideCard(board, { kind: 'vote', cardId: one, votes: 1 }, by, free)).toMatchObject({
      event: null,
    })
    expect(decideCard(board, { kind: 'vote', cardId: other, votes: 1 }, by, free).ok).toBe(true)
  })
})

test('cards of the same words in other forms are proposed as alike, others are not', () => {
  const events = ['Flere boliger til unge', 'Boligerne til de unge', 'Bedre data'].map(
    (text, nth): BoardEvent => ({ kind: 'written', cardId: ids[nth]!, text, writerId: writers[0]! }),
  )
  expect(alikeStacks(stacksOf(boardOf(events)))).toEqual([{ stackId: ids[1], onto: ids[0] }])
})
