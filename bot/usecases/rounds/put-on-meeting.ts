import type { Result } from '../../domain/refusal.ts'
import { putOnMeeting as decideMeeting } from '../../domain/rounds/after-remarks.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Leaves the matter to the forum's next meeting. */
export async function putOnMeeting(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; date: string; title: string },
): Promise<Result<{ version: number }>> {
  const { date, title } = input
  const cpr = refuseCpr({ title })
  if (cpr !== null) return cpr
  return actOnRound(deps, actor, input.roundId, 'put_on_meeting', ({ facts, now }) =>
    decideMeeting(facts, { date, title }, now),
  )
}
