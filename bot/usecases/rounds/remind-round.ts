import type { Result } from '../../domain/refusal.ts'
import { remindSilent } from '../../domain/rounds/reminding.ts'
import { seatsRemindedSince } from '../../store/reminders.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** Whoever has been reminded this short ago is not reminded again. */
const JUST_MS = 10 * 60_000

/** Reminds the members that have not answered. */
export async function remindRound(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound<object>(deps, actor, roundId, 'remind', async ({ trx, facts, now }) => {
    const since = new Date(now.getTime() - JUST_MS)
    return remindSilent(facts, await seatsRemindedSince(trx, roundId, since))
  })
}
