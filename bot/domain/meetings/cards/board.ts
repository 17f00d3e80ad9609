import type { BoardEvent } from './card-event.ts'
import { cardLimits, type Stack, type ThemeCard, votesOn } from './theme-card.ts'

/** One group's cards. */
export type Board = {
  /** In the order in which they were written; removed ones are not among them. */
  cards: ThemeCard[]
  /** Stacks by rank, the first first. */
  top: string[]
  /** Every id that a card ever had: none is used twice. */
  used: Set<string>
}

export const emptyBoard = (): Board => ({ cards: [], top: [], used: new Set() })

/** What the events come to, in their order. What names a card that is not there changes nothing. */
export function boardOf(events: readonly BoardEvent[]): Board {
  const board = emptyBoard()
  for (const event of events) happen(board, event)
  return board
}

function happen(board: Board, event: BoardEvent): void {
  switch (event.kind) {
    case 'written':
      if (board.used.has(event.cardId)) return
      board.used.add(event.cardId)
      board.cards.push({
        id: event.cardId,
        text: event.text,
        writerId: event.writerId,
        stackId: event.cardId,
        voters: [],
        counted: 0,
      })
      return
    case 'reworded':
      return change(board, event.cardId, (card) => ({ ...card, text: event.text }))
    case 'removed':
      takeOut(board, event.cardId)
      board.cards = board.cards.filter(({ id }) => id !== event.cardId)
      board.top = board.top.filter((id) => id !== event.cardId)
      return
    case 'stacked':
      if (!board.cards.some(({ stackId }) => stackId === event.onto)) return
      board.cards = board.cards.map((card) =>
        card.stackId === event.stackId ? { ...card, stackId: event.onto } : card,
      )
      if (event.stackId !== event.onto) board.top = withOneFor(board.top, event.stackId, event.onto)
      return
    case 'unstacked':
      return takeOut(board, event.cardId)
    case 'voted': {
      const { cardId, votes, writerId } = event
      if (votes === 0) return changeStackOf(board, cardId, withoutVoter(writerId))
      return change(board, cardId, (card) => ({ ...card, voters: [...new Set([...card.voters, writerId])] }))
    }
    case 'counted':
      return countHands(board, event.cardId, event.votes)
    case 'ranked': {
      const there = new Set(board.cards.map(({ stackId }) => stackId))
      board.top = [...new Set(event.stackIds)].filter((id) => there.has(id)).slice(0, cardLimits.top)
    }
  }
}

/**
 * Hands more than before come onto the card that was counted; hands fewer are taken from it first, then from the cards that were laid
 * with it, the newest first. All others stay where they were counted.
 */
function countHands(board: Board, cardId: string, hands: number): void {
  const card = board.cards.find(({ id }) => id === cardId)
  const others = board.cards.filter(({ id, stackId }) => stackId === card?.stackId && id !== cardId)
  if (card === undefined) return
  const before = sum([card, ...others].map(({ counted }) => counted))
  if (hands >= before)
    return change(board, cardId, (one) => ({ ...one, counted: one.counted + hands - before }))
  let tooMany = before - hands
  for (const { id, counted } of [card, ...others.toReversed()]) {
    const taken = Math.min(counted, tooMany)
    tooMany -= taken
    change(board, id, (one) => ({ ...one, counted: one.counted - taken }))
  }
}

/** A ranked stack that is laid onto another gives it its place, unless the other stands higher already. */
function withOneFor(top: readonly string[], gone: string, onto: string): string[] {
  return [...new Set(top.map((id) => (id === gone ? onto : id)))]
}

/** The card lies alone from now on; where it gave its stack the name, the oldest of those left does. */
function takeOut(board: Board, cardId: string): void {
  const card = board.cards.find(({ id }) => id === cardId)
  if (card === undefined) return
  const left = board.cards.filter(({ id, stackId }) => stackId === card.stackId && id !== cardId)
  const [first] = left
  if (first === undefined) return
  if (card.stackId === cardId) {
    board.cards = board.cards.map((each) => (left.includes(each) ? { ...each, stackId: first.id } : each))
    board.top = board.top.map((id) => (id === cardId ? first.id : id))
  }
  change(board, cardId, (each) => ({ ...each, stackId: cardId }))
}

function change(board: Board, cardId: string, make: (card: ThemeCard) => ThemeCard): void {
  board.cards = board.cards.map((card) => (card.id === cardId ? make(card) : card))
}

function changeStackOf(board: Board, cardId: string, make: (card: ThemeCard) => ThemeCard): void {
  const stackId = board.cards.find(({ id }) => id === cardId)?.stackId
  board.cards = board.cards.map((card) => (card.stackId === stackId ? make(card) : card))
}

const withoutVoter =
  (writerId: string) =>
  (card: ThemeCard): ThemeCard => ({ ...card, voters: card.voters.filter((voter) => voter !== writerId) })

/** The board's cards as stacks: the ranked first, then those with most votes, then as they were written. */
export function stacksOf({ cards, top }: Pick<Board, 'cards' | 'top'>): Stack[] {
  const ids = [...new Set(cards.map(({ stackId }) => stackId))]
  const stacks = ids.map((id): Stack => {
    const own = cards.filter(({ stackId }) => stackId === id)
    const place = top.indexOf(id)
    const voters = [...new Set(own.flatMap((card) => card.voters))]
    const counted = sum(own.map((card) => card.counted))
    return {
      id,
      cards: own,
      voters,
      counted,
      votes: sum(own.map(votesOn)),
      rank: place === -1 ? null : place + 1,
    }
  })
  const rankOf = ({ rank }: Stack) => rank ?? Infinity
  return stacks.toSorted((a, b) => (rankOf(a) === rankOf(b) ? b.votes - a.votes : rankOf(a) - rankOf(b)))
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0)
