import { refused, type Result } from '../../refusal.ts'
import { containsCprNumber } from '../../text/cpr.ts'
import { type Board, stacksOf } from './board.ts'
import type { CardEvent } from './card-event.ts'
import { cardLimits } from './theme-card.ts'

/** What somebody wants of a board. */
export type CardAct =
  | { kind: 'write'; cardId: string; text: string }
  | { kind: 'reword'; cardId: string; text: string }
  | { kind: 'remove'; cardId: string }
  | { kind: 'stack'; stackId: string; onto: string }
  | { kind: 'unstack'; cardId: string }
  | { kind: 'vote'; cardId: string; votes: number }
  | { kind: 'rank'; stackIds: readonly string[] }

/** Somebody at the board. `scribe`: writes and votes for the people at the table too, so may change every card. */
export type AtBoard = { writerId: string; scribe: boolean }

/** What holds for the board now. `people`: how many are at the table. */
export type BoardRules = { hidden: boolean; topThree: boolean; votesEach: number; people: number }

/** How many votes the writer may give in all: one's own, or as the scribe those that nobody at the table gives themselves. */
export function votesOf(
  { votes }: Pick<Board, 'votes'>,
  { writerId, scribe }: AtBoard,
  rules: BoardRules,
): number {
  if (!scribe) return rules.votesEach
  const others = [...votes.values()].flatMap((of) => [...of].filter(([voter]) => voter !== writerId))
  return Math.max(0, rules.votesEach * rules.people - others.reduce((sum, [, count]) => sum + count, 0))
}

export const votesGivenBy = ({ votes }: Pick<Board, 'votes'>, writerId: string): number =>
  [...votes.values()].reduce((sum, of) => sum + (of.get(writerId) ?? 0), 0)

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
  if (act.kind === 'write') return decideWriting(board, act, who)
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
    case 'vote': {
      if (card === undefined) return refused('card_gone')
      const before = board.votes.get(card.id)?.get(who.writerId) ?? 0
      const limit = votesOf(board, who, rules)
      const after = votesGivenBy(board, who.writerId) - before + act.votes
      // Votes can always be taken back, also where fewer may be given by now.
      if (act.votes > before && after > limit) return refused('no_votes_left', { limit })
      return done(act.votes === before ? null : { kind: 'voted', cardId: card.id, votes: act.votes })
    }
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
