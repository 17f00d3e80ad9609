import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tryBreakoutEventsAgain } from '../../../store/breakout-events.ts'
import { findPublication } from '../../../store/breakout-publications.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/**
 * Asks Outlook at once for the session's group meetings that it did not make, or change, when they were last tried. Nobody is told anything
 * by it: the way into the group comes onto the cards when there is one.
 */
export async function tryGroupMeetingsAgain(
  deps: Pick<Deps, 'db' | 'clock' | 'enqueue'>,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx, now }) => {
    const publication = await findPublication(trx, blockId)
    if (publication?.meetingId !== meetingId) return refused('nothing_published')
    const groupIds = publication.groups.map(({ id }) => id)
    if ((await tryBreakoutEventsAgain(trx, groupIds, now)) > 0) await deps.enqueue(trx, 'outlook', {})
    return { ok: true }
  })
}
