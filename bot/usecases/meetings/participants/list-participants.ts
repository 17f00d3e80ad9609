import type { ParticipantsView } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listOrganisations } from '../../../store/organisations.ts'
import { findEventOf } from '../../../store/outlook-events.ts'
import { listParticipantChanges, listParticipants as readParticipants } from '../../../store/participants.ts'
import { participantItem, participantChange } from '../../../views/participants-view.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'

const CHANGES_SHOWN = 50

/** Everybody who takes part, for the secretariat, with what happened to their taking part. */
export async function listParticipants(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<ParticipantsView>> {
  const { db } = deps
  const reading = await readMeeting(db, actor, meetingId, deps.clock())
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const { meeting, place } = reading
  const [people, organisations, changes, event] = await Promise.all([
    readParticipants(db, meetingId),
    listOrganisations(db, localDateOf(deps.clock())),
    listParticipantChanges(db, meetingId, CHANGES_SHOWN),
    findEventOf(db, meeting.entryId, meeting.key),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    ok: true,
    items: people.map(participantItem),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    can: { edit: true, fromForum: place.forumId !== null, fromOutlook: event !== null },
    changes: changes.map((change) => participantChange(change, names, actor.language)),
  }
}
