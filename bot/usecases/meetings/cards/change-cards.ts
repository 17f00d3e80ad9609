import type { Deps } from '../../../deps.ts'
import { emptyBoard } from '../../../domain/meetings/cards/board.ts'
import { type CardAct, decideCard } from '../../../domain/meetings/cards/card-act.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { holdGroup } from '../../../store/breakout-sessions.ts'
import { writerIn } from '../../../store/meeting-writers.ts'
import { hasBoard, insertCardEvent, lockBoard } from '../../../store/theme-cards.ts'
import { boardRules, type BoardReader } from './read-board.ts'

/** Does one thing to a group's cards, for whoever may write there. What was done already is done once. */
export async function changeCards(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  { standing, is, can }: BoardReader,
  act: CardAct,
): Promise<Result<object>> {
  if (!can.write) return refused('not_of_group')
  return deps.db.transaction().execute(async (trx) => {
    if (!(await holdGroup(trx, standing))) return refused('group_gone')
    const at = { scribe: can.scribe, voter: can.vote }
    if (!(await hasBoard(trx, standing.groupId))) {
      // A first card that is refused leaves no board: an empty one would pass for something written.
      const nobody = { writerId: '', ...at }
      const first = decideCard(emptyBoard(), act, nobody, await boardRules(trx, standing))
      if (!first.ok || first.event === null) return first
    }
    const { boardId, board } = await lockBoard(trx, standing, deps.newId(), deps.clock())
    const now = deps.clock()
    const writerId = await writerIn(trx, standing.meetingId, is, deps.newId)
    // Read after the lock: what was revealed meanwhile is revealed.
    const rules = await boardRules(trx, standing)
    const decided = decideCard(board, act, { writerId, ...at }, rules)
    if (!decided.ok || decided.event === null) return decided
    await insertCardEvent(trx, boardId, decided.event, { writerId, now })
    await tellMeeting(trx, standing.meetingId, 'cards')
    return { ok: true }
  })
}
