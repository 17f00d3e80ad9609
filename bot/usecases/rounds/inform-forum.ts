import type { Result } from '../../domain/refusal.ts'
import { informMembers, refuseRelease } from '../../domain/rounds/starting.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { holdStart } from './read-start.ts'

/** Under the gate: tells every member, asks nobody, and ends as an *orientering*. */
export async function informForum(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'inform', async ({ trx, facts: { round }, now }) => {
    const { gate, seats, notBy } = await holdStart(trx, round, now)
    return refuseRelease(actor.personId, notBy ?? null) ?? informMembers(round, gate, seats, now)
  })
}
