import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { type PairRuleRow, savePairs as writePairs } from '../../../store/breakout-sessions.ts'
import { listParticipants } from '../../../store/participants.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** Who must, and who must not, be together in all of the meeting's sessions. */
export async function savePairs(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, pairs }: { meetingId: string; pairs: readonly PairRuleRow[] },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx }) => {
    const known = new Set((await listParticipants(trx, meetingId)).map(({ id }) => id))
    if (pairs.some(({ first, second }) => first === second)) return refused('pair_of_one')
    if (pairs.some(({ first, second }) => !known.has(first) || !known.has(second)))
      return refused('unknown_participant')
    const named = new Set(pairs.map(({ first, second }) => [first, second].toSorted().join()))
    if (named.size < pairs.length) return refused('pair_twice')
    await writePairs(trx, meetingId, pairs)
    await tellMeeting(trx, meetingId, 'groups')
    return { ok: true }
  })
}
