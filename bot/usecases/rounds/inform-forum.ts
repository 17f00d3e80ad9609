import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { informMembers } from '../../domain/rounds/starting.ts'
import { findForum, seatsInForce } from '../../store/forums.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { gateOf } from './find-gate.ts'

/** Under the gate: tells every member, asks nobody, and ends as an *orientering*. */
export async function informForum(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'inform', async ({ trx, facts, now }) => {
    const forum = await findForum(trx, facts.round.forumId)
    if (forum === null) return refused('not_found')
    const gate = await gateOf(trx, facts.round, forum.settings.gatePlaces, now)
    return informMembers(facts.round, gate, await seatsInForce(trx, forum.id, localDateOf(now)), now)
  })
}
