import { collationCard } from '../cards/collation-card.ts'
import { collationMail } from '../pages/collation-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { participantOfPerson } from '../store/participants.ts'
import { collationToldFor } from '../views/collation-told.ts'
import { personalCollationLink } from '../views/links.ts'
import type { DrawnNotice } from './draw-notice.ts'
import { newMeetingLink } from './new-meeting-link.ts'
import type { OutboundDeps } from './worker.ts'

/** That a collation can be read; null where nobody needs it any more: something newer was sent, or they take no part any more. */
export async function drawCollationNotice(
  deps: Pick<OutboundDeps, 'db' | 'clock' | 'config' | 'newSecret'>,
  { data, personId }: Extract<Notice, { kind: 'collation_out' }>,
  { language }: Addressee,
): Promise<DrawnNotice | null> {
  const { db, clock, config } = deps
  const told = await collationToldFor(db, data, { config, language, now: clock() })
  const own = await participantOfPerson(db, data.meetingId, personId)
  if (told === null || own === null) return null
  // Asked anew by Teams, it would give way to something else.
  const card = collationCard(told, [])
  const mail = async () => {
    const token = await newMeetingLink(deps, { meetingId: data.meetingId, participantId: own.id })
    return collationMail({ ...told, url: personalCollationLink(config, token) }, config.secretariatMailbox)
  }
  return { card: { card, summary: card.fallbackText }, mail }
}
