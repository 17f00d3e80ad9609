import { refused, type Result } from '../../domain/refusal.ts'
import { putOnMeeting as decideMeeting } from '../../domain/rounds/after-remarks.ts'
import { newestRevisions } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** Leaves the matter to a meeting of the forum, unless a newer revision is on its way. */
export async function putOnMeeting(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; date: string; title: string },
): Promise<Result<{ version: number }>> {
  const { date, title } = input
  const cpr = refuseCpr({ title })
  if (cpr !== null) return cpr
  return actOnRound<object>(deps, actor, input.roundId, 'put_on_meeting', async ({ trx, facts, now }) => {
    const { proposalId, revision } = facts.round
    const { standing } = await newestRevisions(trx, proposalId)
    return standing > revision ? refused('newer_revision_exists') : decideMeeting(facts, { date, title }, now)
  })
}
