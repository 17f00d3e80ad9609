import type { Result } from '../../domain/refusal.ts'
import { extendDeadline } from '../../domain/rounds/extending.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** A later deadline with its reason; every member is told, and those who are silent are asked again. */
export async function extendRound(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; deadline: Date; reason: string },
): Promise<Result<{ warnings: 'july'[]; version: number }>> {
  const cpr = refuseCpr({ reason: input.reason })
  if (cpr !== null) return cpr
  return actOnRound<{ warnings: 'july'[] }>(deps, actor, input.roundId, 'extend', ({ facts, now }) =>
    extendDeadline(facts, { deadline: input.deadline, reason: input.reason, now }),
  )
}
