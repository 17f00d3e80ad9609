import type { Deps } from '../../../deps.ts'
import { MOST_PAIRS } from '../../../domain/meetings/groups/grouping.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { insertPair, listPairs, type PairRuleRow } from '../../../store/breakout-sessions.ts'
import { listParticipants } from '../../../store/participants.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** Two who must, or must not, be together in all of the meeting's sessions. Two have one rule at most: another is not written over it. */
export async function addPair(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, ...pair }: { meetingId: string } & PairRuleRow,
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx }) => {
    const { first, second } = pair
    if (first === second) return refused('pair_of_one', { field: 'second' })
    const known = new Set((await listParticipants(trx, meetingId)).map(({ id }) => id))
    if (!known.has(first) || !known.has(second)) return refused('unknown_participant')
    const standing = await listPairs(trx, meetingId)
    if (
      standing.some(
        (one) => [one.first, one.second].includes(first) && [one.first, one.second].includes(second),
      )
    )
      return refused('pair_twice', { field: 'second' })
    if (standing.length >= MOST_PAIRS) return refused('too_many_pairs', { most: MOST_PAIRS })
    await insertPair(trx, meetingId, pair)
    await tellMeeting(trx, meetingId, 'groups')
    return { ok: true }
  })
}
