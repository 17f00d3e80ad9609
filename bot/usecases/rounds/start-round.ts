import { refused, type Result } from '../../domain/refusal.ts'
import { startRound as decideStart } from '../../domain/rounds/starting.ts'
import { findForum, seatsInForce } from '../../store/forums.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { gateOf } from './find-gate.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'

/**
 * Asks every member: seats and rules freeze, and a card or mail to each leaves with the same transaction. `version` is
 * the one that was read before this was confirmed: what nobody has seen is sent to nobody.
 */
export async function startRound(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; deadline: Date; version?: number | undefined },
): Promise<Result<{ warnings: 'july'[]; version: number }>> {
  return actOnRound<{ warnings: 'july'[] }>(
    deps,
    actor,
    input.roundId,
    'start',
    async ({ trx, facts, now }) => {
      const { version = facts.round.version } = input
      if (version !== facts.round.version) return refused('changed_meanwhile')
      const forum = await findForum(trx, facts.round.forumId)
      if (forum === null) return refused('not_found')
      const { minWorkingDays, reachWorkingDays, deadlineTime, closedDays } = forum.settings
      return decideStart(facts.round, {
        seats: await seatsInForce(trx, forum.id, localDateOf(now)),
        deadline: input.deadline,
        rules: { minWorkingDays, reachWorkingDays, closedDays, timeOfDay: deadlineTime },
        gate: await gateOf(trx, facts.round, forum.settings.gatePlaces, now),
        startedBy: actor.personId,
        now,
      })
    },
  )
}
