import type { Kysely } from 'kysely'
import { mayFacilitate, maySeeMeeting, mayWriteInGroup } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Database } from '../../../store/database.ts'
import { findGroupStanding, type GroupStanding } from '../../../store/group-standing.ts'
import type { WriterIs } from '../../../store/meeting-writers.ts'
import type { NotePlace } from '../../../store/note-documents.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'

/** Somebody before one group of a session: what they may do there, and as whom they write. */
export type InGroup = {
  standing: GroupStanding
  is: WriterIs
  can: { write: boolean; lead: boolean; manage: boolean }
}

/**
 * What the person is to the group. Who takes part in the meeting may read every group's notes; a group that is not published is
 * the secretariat's alone; and what is not there, or not theirs to see, is answered alike.
 */
export async function inGroup(
  db: Kysely<Database>,
  actor: Pick<Actor, 'personId' | 'secretariat'>,
  place: NotePlace,
  now: Date,
): Promise<Result<InGroup>> {
  const standing = await findGroupStanding(db, place, actor.personId)
  if (standing === null) return refused('not_found')
  const { participantId, facilitatorId } = standing
  const leads = participantId !== null && participantId === facilitatorId
  const reader = {
    secretariat: actor.secretariat,
    participantId,
    facilitates: leads && standing.published ? [place.groupId] : [],
  }
  const members = standing.published ? standing.members : []
  const write = mayWriteInGroup(reader, { id: place.groupId, members })
  if (!write && !(standing.published && (await seesMeeting(db, actor, place.meetingId, now))))
    return refused('not_found')
  return {
    ok: true,
    standing,
    is: participantId === null ? { personId: actor.personId } : { participantId },
    can: { write, lead: mayFacilitate(reader, place.groupId), manage: actor.secretariat },
  }
}

async function seesMeeting(
  db: Kysely<Database>,
  actor: Pick<Actor, 'personId' | 'secretariat'>,
  meetingId: string,
  now: Date,
): Promise<boolean> {
  const reading = await readMeeting(db, actor, meetingId, now)
  return reading !== null && maySeeMeeting(reading.reader, reading.entry, reading.place.regionCode)
}
