import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { alikeStacks } from '../../../bot/domain/meetings/cards/alike.ts'
import { type Board, boardOf, stacksOf } from '../../../bot/domain/meetings/cards/board.ts'
import {
  type CardAct,
  decideCard,
  votesGivenBy,
  votesTooMany,
} from '../../../bot/domain/meetings/cards/card-act.ts'
import type { BoardEvent } from '../../../bot/domain/meetings/cards/card-event.ts'
import { votesOn } from '../../../bot/domain/meetings/cards/theme-card.ts'

const ids = Array.from({ length: 5 }, () => randomUUID())
const writers = Array.from({ length: 3 }, () => randomUUID())
const rules = { taken: true, hidden: false, topThree: true, votesEach: 2, people: 3 }

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
  test('every card lies in one stack that bears the id of one of its cards, and the stack has the votes of its cards', () => {
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
          expect(votes).toBe(cards.reduce((sum, card) => sum + votesOn(card), 0))
          expect(counted).toBe(cards.reduce((sum, card) => sum + card.counted, 0))
          expect(voters).not.toContain(writers[0])
        }
        const ranks = stacks.flatMap(({ rank }) => (rank === null ? [] : [rank]))
        expect(ranks).toEqual(ranks.map((_, nth) => nth + 1))
      }),
    )
  })

  test('nobody has given more votes than each has, and no card more than there are people', () => {
    fc.assert(
      fc.property(acts, (happened) => {
        const board = boardOf(played(happened))
        for (const writerId of writers) {
          expect(votesGivenBy(board.cards, writerId)).toBeLessThanOrEqual(rules.votesEach)
          expect(votesTooMany(board, writerId, rules).own).toBe(0)
        }
        for (const card of board.cards) expect(votesOn(card)).toBeLessThanOrEqual(rules.people)
      }),
    )
  })

  test('cards that are laid together or taken apart keep every vote, each on its card', () => {
    const votesBy = (board: Board) =>
      board.cards
        .map(({ id, voters, counted }) => ({ id, voters, counted }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    fc.assert(
      fc.property(acts, cardId, cardId, (happened, id, onto) => {
        const events = played(happened)
        const before = boardOf(events)
        const stackOf = (card: string) => before.cards.find((each) => each.id === card)?.stackId ?? card
        for (const event of [
          { kind: 'stacked' as const, stackId: stackOf(id), onto: stackOf(onto) },
          { kind: 'unstacked' as const, cardId: id },
        ])
          expect(votesBy(boardOf([...events, { ...event, writerId: writers[1]! }]))).toEqual(votesBy(before))
      }),
    )
  })

  test('who has given more votes than there are by now, and the table too, is told how many', () => {
    fc.assert(
      fc.property(acts, fc.nat(2), fc.nat(3), (happened, votesEach, people) => {
        const board = boardOf(played(happened))
        const all = board.cards.reduce((sum, card) => sum + votesOn(card), 0)
        for (const writerId of writers) {
          const { own, table } = votesTooMany(board, writerId, { votesEach, people })
          expect(votesGivenBy(board.cards, writerId) - own).toBeLessThanOrEqual(votesEach)
          expect(own).toBe(Math.max(0, votesGivenBy(board.cards, writerId) - votesEach))
          expect(table).toBe(Math.max(0, all - votesEach * people))
        }
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
          const cards = given.flatMap((stack) => stack.cards)
          expect(votesGivenBy(cards, writerId)).toBe(votesGivenBy(before.cards, writerId) + 1)
          expect(Math.max(...cards.map(votesOn))).toBeLessThanOrEqual(rules.people)
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

  test('of cards that are laid together are summed: every one that was given counts', () => {
    const votes = [vote(anna, one), vote(bo, one), vote(anna, other)]
    const counted: BoardEvent = { kind: 'counted', cardId: other, votes: 2, writerId: scribe }
    const [stack] = stacksOf(boardOf([...written, ...votes, counted, stacked]))
    expect(stack).toMatchObject({ votes: 5, counted: 2, voters: [anna, bo] })
  })

  test('that are taken back from a stack are taken from every card in it', () => {
    const back: BoardEvent = { kind: 'voted', cardId: one, votes: 0, writerId: anna }
    const apart: BoardEvent = { kind: 'unstacked', cardId: other, writerId: anna }
    const board = boardOf([...written, vote(anna, one), vote(anna, other), stacked, back, apart])
    expect(board.cards.map(({ voters }) => voters)).toEqual([[], []])
  })

  test('go with their card when it is taken out, so that nobody has more of them than before', () => {
    const rules = { taken: true, hidden: false, topThree: false, votesEach: 2, people: 3 }
    const by = { writerId: anna, scribe: false, voter: true }
    const together = [...written, vote(anna, one), vote(anna, other), stacked]
    const third = ids[2] ?? ''
    const more: BoardEvent = { kind: 'written', cardId: third, text: 'Et tema til', writerId: bo }
    expect(
      decideCard(boardOf([...together, more]), { kind: 'vote', cardId: third, votes: 1 }, by, rules),
    ).toMatchObject({ ok: false, refusal: { code: 'no_votes_left' } })
    const apart = boardOf([...together, { kind: 'unstacked', cardId: other, writerId: anna }])
    expect(stacksOf(apart).map(({ votes }) => votes)).toEqual([1, 1])
    expect(votesGivenBy(apart.cards, anna)).toBe(2)
  })

  test('that are counted again for cards that lie together change as few cards as can be', () => {
    const count = (cardId: string, votes: number): BoardEvent => ({
      kind: 'counted',
      cardId,
      votes,
      writerId: scribe,
    })
    const counted = (...events: BoardEvent[]) =>
      boardOf([...written, count(one, 3), count(other, 2), stacked, ...events]).cards.map(
        (card) => card.counted,
      )
    expect(counted()).toEqual([3, 2])
    expect(counted(count(one, 6))).toEqual([4, 2])
    expect(counted(count(one, 4))).toEqual([2, 2])
    expect(counted(count(one, 1))).toEqual([0, 1])
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
