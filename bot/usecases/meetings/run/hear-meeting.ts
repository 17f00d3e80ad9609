import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listPublications } from '../../../store/breakout-publications.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'

export type Hearing = {
  meetingId: string
  /** Groups whose notes are to be heard too. */
  rooms: readonly string[]
}

/**
 * Whether the person may hear what changes in the meeting, and what is written in those groups: whoever may see it, of groups that are
 * published.
 */
export async function hearMeeting(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, rooms }: Hearing,
): Promise<Result<object>> {
  const reading = await readMeeting(db, actor, meetingId, clock())
  if (reading === null || !sees(reading)) return refused('not_found')
  if (rooms.length === 0 || mayRunMeetings(reading.reader)) return { ok: true }
  const published = await listPublications(db, meetingId)
  const groups = new Set(published.flatMap(({ groups }) => groups.map(({ id }) => id)))
  return rooms.every((room) => groups.has(room)) ? { ok: true } : refused('not_found')
}
