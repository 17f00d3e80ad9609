import type { ListedRound } from '../../cards/status-list-card.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { stateAt, takesAnswers } from '../../domain/rounds/closing.ts'
import { standingAnswer } from '../../domain/rounds/standing.ts'
import { organisationNames } from '../../store/organisations.ts'
import { findRounds } from '../../store/round-facts.ts'
import { myRoundIds } from '../../store/round-list.ts'
import type { Actor } from '../actor.ts'

const MOST = 10

/**
 * The rounds that concern the actor: running ones first, then the newest. What "status" and "mine rundspørger" show. `sent`:
 * only those that all members know of.
 */
export async function listMyRounds(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  which: 'all' | 'sent',
): Promise<{ rounds: ListedRound[]; total: number }> {
  const now = deps.clock()
  const mine = await myRoundIds(deps.db, actor, which, localDateOf(now), MOST)
  const names = await organisationNames(deps.db, localDateOf(now))
  const facts = await findRounds(
    deps.db,
    mine.rounds.map((round) => round.roundId),
  )
  const rounds = facts.map((each): ListedRound => {
    const { round, answers } = each
    const seatId = mine.rounds.find((listed) => listed.roundId === round.id)?.seatId ?? null
    const own = seatId === null ? null : standingAnswer(answers, seatId)
    return {
      roundId: round.id,
      number: round.number,
      revision: round.revision,
      facility: round.content.facility,
      operator: names.get(round.operatorOrganisationId) ?? '',
      state: stateAt(each, now),
      deadline: round.deadline,
      takesAnswers: takesAnswers(each, now),
      own: seatId === null ? null : (own?.kind ?? 'silent'),
    }
  })
  return { rounds, total: mine.total }
}
