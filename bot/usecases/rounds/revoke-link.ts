import { refused, type Result } from '../../domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { inLockedRound, type RoundDeps } from './act-on-round.ts'
import { closeLinks, seatOfLink } from './close-links.ts'

/** Closes the person's links to the round: who has the old mail can no longer answer with it. */
export async function revokeLink(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; personId: string },
): Promise<Result<{ version: number }>> {
  return inLockedRound(deps, actor, input.roundId, async (scene) => {
    const seatId = await seatOfLink(scene, input.personId)
    if (seatId === undefined) return refused('not_found')
    await closeLinks(scene, actor, input, seatId, 'link_revoked')
    return { ok: true, decided: null }
  })
}
