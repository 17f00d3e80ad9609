import { refused, type Result } from '../../domain/refusal.ts'
import { startRound as decideStart } from '../../domain/rounds/starting.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { holdStart } from './read-start.ts'

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
    async ({ trx, facts: { round }, now }) => {
      if (input.version !== undefined && input.version !== round.version) return refused('changed_meanwhile')
      const { deadline } = input
      const start = await holdStart(trx, round, now)
      return decideStart(round, { ...start, deadline, startedBy: actor.personId, now })
    },
  )
}
