import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { deletePair } from '../../../store/breakout-sessions.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** Two have no rule any more. Safe to repeat. */
export async function removePair(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, first, second }: { meetingId: string; first: string; second: string },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx }) => {
    await deletePair(trx, meetingId, { first, second })
    await tellMeeting(trx, meetingId, 'groups')
    return { ok: true }
  })
}
