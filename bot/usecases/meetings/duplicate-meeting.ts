import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { readMeeting } from '../../views/read-meeting.ts'
import type { Actor } from '../actor.ts'
import { createMeeting } from './create-meeting.ts'
import { sees } from './in-meeting.ts'

/** A meeting for another occurrence with this one's plan, moved to when that is booked. Nothing else of it is taken along. */
export async function duplicateMeeting(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { meetingId, entryId, key }: { meetingId: string; entryId: string; key: string },
): Promise<Result<{ id: string }>> {
  const reading = await readMeeting(deps.db, actor, meetingId, deps.clock())
  if (reading === null || !sees(reading) || !mayRunMeetings(reading.reader)) return refused('not_found')
  return createMeeting(deps, actor, { entryId, key, from: { by: 'meeting', meetingId } })
}
