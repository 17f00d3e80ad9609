import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { deleteMeeting } from '../../store/meetings.ts'
import { readMeeting } from '../../views/read-meeting.ts'
import type { Actor } from '../actor.ts'
import { sees } from './in-meeting.ts'

/**
 * Takes away a meeting on which nothing stands: no participants, groups, notes, cards. Its history stays. The tables' own references
 * hold it, so that nothing can come to it at the same moment and be lost.
 */
export async function removeMeeting(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<object>> {
  const reading = await readMeeting(deps.db, actor, meetingId, deps.clock())
  if (reading === null || !sees(reading) || !mayRunMeetings(reading.reader)) return refused('not_found')
  return (await deleteMeeting(deps.db, meetingId)) ? { ok: true } : refused('meeting_in_use')
}
