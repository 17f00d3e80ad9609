import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { pageOpenUntil } from '../../domain/meetings/page-life.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { newestEdition } from '../../store/collation-editions.ts'
import { type CollationRow, findCollation } from '../../store/collations.ts'
import { findMeetingLink } from '../../store/meeting-links.ts'
import { findParticipant } from '../../store/participants.ts'
import { recipientsByPerson } from '../../store/people.ts'
import { readMeeting } from '../../views/read-meeting.ts'
import type { Actor } from '../actor.ts'

/** Whoever came by a participant's personal link, who acts as that participant and as nothing more. */
export type ParticipantVisit = {
  actor: Actor
  meetingId: string
  participantId: string
  collation: CollationRow['state']
}

/**
 * Who stands behind a participant's personal link, while it opens (domain/meetings/page-life.ts). A link of somebody who is no
 * participant any more opens nothing, as does one that never was.
 */
export async function openParticipantLink(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Result<{ visit: ParticipantVisit }>> {
  const link = await findMeetingLink(db, token)
  const own = link && (await findParticipant(db, link.meetingId, link.participantId))
  const now = clock()
  const reading = link && (await readMeeting(db, { personId: null, secretariat: false }, link.meetingId, now))
  if (link === null || own?.personId == null || reading === null) return refused('not_found')
  const { meetingId, participantId } = link
  const { state, commentsUntil } = await findCollation(db, meetingId)
  const sent = await newestEdition(db, meetingId)
  const sentOn = sent === null ? null : localDateOf(sent.at)
  if (localDateOf(now) > pageOpenUntil(reading.place.lastDate, { sentOn, commentsUntil })) {
    return refused('not_found')
  }
  const [recipient] = await recipientsByPerson(db, [own.personId])
  const language = recipient?.language ?? 'da'
  const actor: Actor = {
    personId: own.personId,
    secretariat: false,
    door: 'mail',
    seatId: null,
    language,
  }
  return { ok: true, visit: { actor, meetingId, participantId, collation: state } }
}
