import { refused, type Result } from '../../domain/refusal.ts'
import { reviseRound as decideRevision } from '../../domain/rounds/ending.ts'
import { copyAnnexes } from '../../store/annexes.ts'
import { appendHistory, insertRound, newestRevisions } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'

/**
 * Starts the next revision as a draft with the last one's words and annexes. Only the newest that has not been withdrawn
 * can be revised.
 */
export async function reviseRound(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ id: string; version: number }>> {
  return actOnRound<{ id: string }>(deps, actor, roundId, 'revise', async ({ trx, facts, now }) => {
    const { round } = facts
    const { newest, standing } = await newestRevisions(trx, round.proposalId)
    if (standing > round.revision) return refused('newer_revision_exists')
    const id = deps.newId()
    const { next, ...decided } = decideRevision(round, {
      id,
      revision: newest + 1,
      by: actor.personId,
      now,
    })
    await insertRound(trx, next)
    await copyAnnexes(trx, { fromRound: roundId, toRound: id, newId: deps.newId })
    await appendHistory(trx, id, [{ kind: 'drafted' }], {
      at: now,
      personId: actor.personId,
      door: actor.door,
    })
    return { ok: true, id, decided }
  })
}
