import { refused, type Result } from '../../refusal.ts'
import { containsCprNumber } from '../../text/cpr.ts'
import { type Board, stacksOf } from './board.ts'
import type { CardEvent } from './card-event.ts'
import { cardLimits, type Stack, type ThemeCard, votesOn } from './theme-card.ts'

/** What somebody wants of a board. */
export type CardAct =
  | { kind: 'write'; cardId: string; text: string }
  | { kind: 'reword'; cardId: string; text: string }
  | { kind: 'remove'; cardId: string }
  | { kind: 'stack'; stackId: string; onto: string }
  | { kind: 'unstack'; cardId: string }
  | { kind: 'vote'; cardId: string; votes: 0 | 1 }
  | { kind: 'count'; cardId: string; votes: number }
  | { kind: 'rank'; stackIds: readonly string[] }

/**
 * Somebody at the board. `scribe`: writes for the people at the table too, so may change every card and count hands. `voter`: sits in
 * the group, so has votes of their own.
 */
export type AtBoard = { writerId: string; scribe: boolean; voter: boolean }

/**
 * What holds for the board now. `votesEach`: how many each person has; null: as many as they like, one for each stack. `people`: how
 * many are at the table; null: nobody has said.
 */
export type BoardRules = {
  /** The session works with cards: new ones are taken. Those that were written before stay what they are. */
  taken: boolean
  hidden: boolean
  topThree: boolean
  votesEach: number | null
  people: number | null
}

/** How many of their votes the writer has on the cards. */
export const votesGivenBy = (cards: readonly Pick<ThemeCard, 'voters'>[], writerId: string): number =>
  cards.filter(({ voters }) => voters.includes(writerId)).length

/**
 * By how many votes one writer, and the whole table, are above what they have: where fewer are to be given by now, or people have left
 * the table. Nothing is taken from anybody for it; they are told.
 */
export function votesTooMany(
  { cards }: Pick<Board, 'cards'>,
  writerId: string,
  { votesEach, people }: Pick<BoardRules, 'votesEach' | 'people'>,
): { own: number; table: number } {
  if (votesEach === null) return { own: 0, table: 0 }
  const all = cards.reduce((sum, card) => sum + votesOn(card), 0)
  return {
    own: Math.max(0, votesGivenBy(cards, writerId) - votesEach),
    table: people === null ? 0 : Math.max(0, all - votesEach * people),
  }
}

/**
 * What the act does to the board: null where it is done already. While cards are hidden one may write, and change one's own; a card
 * with a CPR number is not taken at all.
 */
export function decideCard(
  board: Board,
  act: CardAct,
  who: AtBoard,
  rules: BoardRules,
): Result<{ event: CardEvent | null }> {
  const card = 'cardId' in act ? board.cards.find(({ id }) => id === act.cardId) : undefined
  if (act.kind === 'write')
    return rules.taken ? decideWriting(board, act, who) : refused('no_cards_in_session')
  if (act.kind === 'reword' || act.kind === 'remove') {
    if (card === undefined) return refused('card_gone')
    const own = card.writerId === who.writerId
    if (!own && (rules.hidden || !who.scribe)) return refused(rules.hidden ? 'card_gone' : 'card_of_other')
    if (act.kind === 'remove') return done({ kind: 'removed', cardId: card.id })
    const wrong = refuseText(act.text)
    return (
      wrong ??
      done(
        card.text === act.text.trim() ? null : { kind: 'reworded', cardId: card.id, text: act.text.trim() },
      )
    )
  }
  if (rules.hidden) return refused('cards_still_hidden')
  const stacks = new Set(board.cards.map(({ stackId }) => stackId))
  switch (act.kind) {
    case 'stack':
      if (!stacks.has(act.stackId) || !stacks.has(act.onto)) return refused('card_gone')
      return done(act.stackId === act.onto ? null : { kind: 'stacked', stackId: act.stackId, onto: act.onto })
    case 'unstack':
      return card === undefined ? refused('card_gone') : done({ kind: 'unstacked', cardId: card.id })
    case 'vote':
      return card === undefined ? refused('card_gone') : decideVote(board, { ...act, card }, who, rules)
    case 'count':
      return card === undefined ? refused('card_gone') : decideCount(board, { ...act, card }, who, rules)
    case 'rank':
      if (!rules.topThree) return refused('no_top_three')
      if (!act.stackIds.every((id) => stacks.has(id))) return refused('card_gone')
      return done({ kind: 'ranked', stackIds: [...new Set(act.stackIds)].slice(0, cardLimits.top) })
  }
}

function decideWriting(
  board: Board,
  act: CardAct & { kind: 'write' },
  { writerId }: AtBoard,
): Result<{ event: CardEvent | null }> {
  const wrong = refuseText(act.text)
  if (wrong !== null) return wrong
  const text = act.text.trim()
  const same = board.cards.find(({ id }) => id === act.cardId)
  if (same?.writerId === writerId && same.text === text) return done(null)
  if (board.used.has(act.cardId)) return refused('card_id_taken')
  if (board.cards.length >= cardLimits.cards) return refused('too_many_cards')
  return done({ kind: 'written', cardId: act.cardId, text })
}

type OnCard = { card: ThemeCard; votes: number }

/**
 * A person votes once for a stack as it lies, on its first card that not everybody at the table has voted for by their own vote or a
 * counted hand.
 */
function decideVote(
  board: Board,
  { card, votes }: OnCard,
  { writerId, voter }: AtBoard,
  { votesEach, people }: BoardRules,
): Result<{ event: CardEvent | null }> {
  const stack = stackOf(board, card)
  const given = stack.voters.includes(writerId)
  if (given === votes > 0) return done(null)
  // Votes can always be taken back, also where fewer may be given by now.
  if (votes === 0) return done({ kind: 'voted', cardId: card.id, votes: 0 })
  if (!voter) return refused('no_own_vote')
  if (votesEach !== null && votesGivenBy(board.cards, writerId) >= votesEach)
    return refused('no_votes_left', { limit: votesEach })
  const free = stack.cards.find((each) => people === null || votesOn(each) < people)
  if (free === undefined) return refused('all_hands_counted', { people: people ?? 0 })
  return done({ kind: 'voted', cardId: free.id, votes: 1 })
}

const stackOf = (board: Board, card: ThemeCard): Stack =>
  stacksOf(board).find(({ id }) => id === card.stackId) as Stack

/**
 * Hands are counted of those who do not vote for the stack themselves; all that the table gives stays within what its people have. A
 * stack may have more, since each of its cards was counted by itself: then they can only be counted down.
 */
function decideCount(
  board: Board,
  { card, votes }: OnCard,
  { scribe }: AtBoard,
  { votesEach, people }: BoardRules,
): Result<{ event: CardEvent | null }> {
  if (!scribe) return refused('not_scribe')
  const { counted: before, voters } = stackOf(board, card)
  if (votes === before) return done(null)
  const event: CardEvent = { kind: 'counted', cardId: card.id, votes }
  if (votes < before || people === null) return votesEach === 0 && votes > before ? noVotes(0) : done(event)
  const own = voters.length
  if (votes + own > people) return refused('more_hands_than_people', { people, own })
  const given = board.cards.reduce((sum, each) => sum + votesOn(each), 0) - before + votes
  return votesEach !== null && given > votesEach * people ? noVotes(votesEach * people) : done(event)
}

const noVotes = (limit: number) => refused('no_votes_left', { limit })

function refuseText(text: string) {
  if (text.trim() === '') return refused('card_empty')
  if (text.trim().length > cardLimits.text) return refused('text_too_long', { limit: cardLimits.text })
  return containsCprNumber(text) ? refused('cpr_number') : null
}

const done = (event: CardEvent | null) => ({ ok: true as const, event })

/** The stacks as one writer may see them: of hidden cards only the own. */
export function stacksFor(board: Board, writerId: string | null, hidden: boolean) {
  if (!hidden) return stacksOf(board)
  return stacksOf({ cards: board.cards.filter((card) => card.writerId === writerId), top: [] })
}
