import type { Kysely } from 'kysely'
import type { ThemeBoardView } from '../../../contract/theme-cards.ts'
import { alikeStacks } from '../../../domain/meetings/cards/alike.ts'
import { type Board, emptyBoard } from '../../../domain/meetings/cards/board.ts'
import {
  type BoardRules,
  stacksFor,
  votesGivenBy,
  votesTooMany,
} from '../../../domain/meetings/cards/card-act.ts'
import { votesOn } from '../../../domain/meetings/cards/theme-card.ts'
import { usesCards } from '../../../domain/meetings/run-sheet/run-sheet.ts'
import type { Database } from '../../../store/database.ts'
import type { GroupStanding } from '../../../store/group-standing.ts'
import { findWriter } from '../../../store/meeting-writers.ts'
import type { WriterIs } from '../../../store/meeting-writers.ts'
import { findBoard, findReveal } from '../../../store/theme-cards.ts'

/** Somebody before a group's board, by whatever door. */
export type BoardReader = {
  standing: GroupStanding
  is: WriterIs
  /** `scribe`: writes and counts hands for all at the table. `vote`: has votes of their own there. */
  can: { write: boolean; scribe: boolean; vote: boolean; manage: boolean }
}

export async function boardRules(db: Kysely<Database>, standing: GroupStanding): Promise<BoardRules> {
  const { session } = standing.block
  const hides = session?.cardsHidden === true
  return {
    taken: usesCards(session),
    hidden: hides && (await findReveal(db, standing.blockId)) === null,
    topThree: session?.topThree === true,
    votesEach: session?.votesEach ?? null,
    people: standing.members.length === 0 ? null : standing.members.length,
  }
}

/** The group's cards as this reader may see them. What is hidden is not in it. */
export async function readBoard(
  db: Kysely<Database>,
  { standing, is, can }: BoardReader,
): Promise<ThemeBoardView> {
  const rules = await boardRules(db, standing)
  const board: Board = (await findBoard(db, standing.groupId)) ?? emptyBoard()
  const writerId = await findWriter(db, standing.meetingId, is)
  const stacks = stacksFor(board, writerId, rules.hidden)
  const shown = stacks.reduce((sum, { cards }) => sum + cards.length, 0)
  const given = votesGivenBy(board.cards, writerId ?? '')
  return {
    group: { id: standing.groupId, label: standing.label },
    session: { blockId: standing.blockId, title: standing.block.title },
    stacks: stacks.map(({ id, cards, counted, votes, rank, voters }) => ({
      id,
      votes,
      counted,
      rank,
      own: votesGivenBy(cards, writerId ?? ''),
      voters: voters.length,
      cards: cards.map((card) => {
        const mine = card.writerId === writerId
        const change = can.write && (mine || (can.scribe && !rules.hidden))
        return {
          id: card.id,
          text: card.text,
          mine,
          votes: votesOn(card),
          can: { edit: change, remove: change },
        }
      }),
    })),
    hidden: board.cards.length - shown,
    revealed: !rules.hidden,
    alike: rules.hidden || !can.write ? [] : alikeStacks(stacks),
    votes: {
      each: rules.votesEach,
      left: rules.votesEach === null ? null : Math.max(0, rules.votesEach - given),
      people: rules.people,
      tooMany: votesTooMany(board, writerId ?? '', rules),
    },
    topThree: rules.topThree,
    can: {
      write: can.write && rules.taken,
      stack: can.write && !rules.hidden,
      vote: can.vote && !rules.hidden && rules.votesEach !== 0,
      count: can.scribe && !rules.hidden && rules.votesEach !== 0,
      rank: can.write && !rules.hidden && rules.topThree,
      reveal: rules.hidden && can.manage,
      settings: can.manage,
    },
  }
}
