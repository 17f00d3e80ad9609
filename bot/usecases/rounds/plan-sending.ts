import { refused, type Result } from '../../domain/refusal.ts'
import { planSending as decidePlan } from '../../domain/rounds/planning.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { readStart } from './read-start.ts'

/**
 * Confirms a start, or without a deadline an *orientering*, for later, with the seats and the rules of the sending day as they are known now. Nothing is sent, and no
 * seat freezes, until then. `version` is the one that was read before this was confirmed.
 */
export async function planSending(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; sendAt: Date; deadline: Date | null; version: number },
): Promise<Result<{ warnings: 'july'[]; version: number }>> {
  return actOnRound<{ warnings: 'july'[] }>(
    deps,
    actor,
    input.roundId,
    'plan',
    async ({ trx, facts: { round }, now }) => {
      if (input.version !== round.version) return refused('changed_meanwhile')
      const { sendAt, deadline } = input
      const start = await readStart(trx, round, sendAt)
      return decidePlan(round, { ...start, sendAt, deadline, startedBy: actor.personId, now })
    },
  )
}
