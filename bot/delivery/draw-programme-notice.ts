import { programmeCard } from '../cards/programme-card.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { isAttending } from '../domain/meetings/participants/taking-part.ts'
import { programmeMail } from '../pages/programme-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { findParticipant } from '../store/participants.ts'
import { meetingTabLink, personalMeetingLink } from '../views/links.ts'
import { programmeOf } from '../views/programme-of.ts'
import { readMeeting } from '../views/read-meeting.ts'
import type { DrawnNotice } from './draw-notice.ts'
import { newMeetingLink } from './new-meeting-link.ts'
import type { OutboundDeps } from './worker.ts'

type ProgrammeNotice = Extract<Notice, { kind: 'programme' | 'programme_update' }>

/**
 * The programme as it is now, whatever it was when the notice was queued. Null where nobody needs it: the day is over, or, for a new
 * message, the meeting is cancelled or the person does not take part any more.
 */
export async function drawProgrammeNotice(
  deps: Pick<OutboundDeps, 'db' | 'clock' | 'config' | 'newSecret'>,
  { kind, data }: ProgrammeNotice,
  { language }: Addressee,
  refreshUserIds: string[],
): Promise<DrawnNotice | null> {
  const { db, clock, config } = deps
  const { meetingId, participantId } = data
  const now = clock()
  const reading = await readMeeting(db, { personId: null, secretariat: false }, meetingId, now)
  const own = await findParticipant(db, meetingId, participantId)
  if (reading === null || own === null || localDateOf(now) > reading.place.lastDate) return null
  const { programme, look } = await programmeOf(db, reading, now)
  if (kind === 'programme' && (programme.cancelled || !isAttending(own.attendance))) return null
  const tabUrl = meetingTabLink(config, meetingId, 'run-sheet')
  const card = programmeCard({ language, meeting: programme, meetingId, tabUrl, refreshUserIds })
  const mail = async () => {
    const url = personalMeetingLink(config, await newMeetingLink(deps, { meetingId, participantId }))
    return programmeMail({ language, programme, url, secretariatMail: config.secretariatMailbox })
  }
  return { card: { card, summary: card.fallbackText }, mail, look }
}
