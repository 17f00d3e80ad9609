import type { Result } from '../../domain/refusal.ts'
import { handOver } from '../../domain/rounds/after-remarks.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Gives the remarks to the municipalities concerned, who are to find a solution. */
export async function handOverRemarks(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; organisationIds: string[]; note: string },
): Promise<Result<{ version: number }>> {
  const cpr = refuseCpr({ note: input.note })
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'hand_over', ({ facts, now }) =>
    handOver(facts, { organisationIds: input.organisationIds, note: input.note, now }),
  )
}
