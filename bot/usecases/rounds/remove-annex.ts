import { refused, type Result } from '../../domain/refusal.ts'
import { deleteAnnex, listAnnexes } from '../../store/annexes.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/** Takes a file off a proposal that has not been sent; the history keeps its name and its hash. */
export async function removeAnnex(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; annexId: string },
): Promise<Result<{ version: number }>> {
  const { roundId, annexId } = input
  return actOnRound(deps, actor, roundId, 'edit', async ({ trx, facts }) => {
    const annex = (await listAnnexes(trx, roundId)).find((each) => each.id === annexId)
    if (annex === undefined) return refused('not_found')
    await deleteAnnex(trx, annexId)
    const removed = { kind: 'annex_removed' as const, name: annex.name, sha256: annex.sha256 }
    return { ok: true, decided: { round: facts.round, answers: [], events: [removed], announce: [] } }
  })
}
