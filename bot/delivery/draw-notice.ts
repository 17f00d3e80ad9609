import { groupToldCard } from '../cards/group-told-card.ts'
import { wheelReminderCard } from '../cards/wheel-reminder-card.ts'
import type { CardMessage } from '../deps.ts'
import { groupToldMail } from '../pages/group-told-mail.ts'
import { wheelReminderMail } from '../pages/wheel-reminder-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { groupToldFor } from '../views/group-told.ts'
import { wheelReminderFor } from '../views/wheel-reminder.ts'
import { drawBreakoutNotice } from './draw-breakout-notice.ts'
import { drawCollationNotice } from './draw-collation-notice.ts'
import type { ToldOfGroup } from './follow-breakout.ts'
import { drawPollNotice } from './draw-poll-notice.ts'
import { drawProgrammeNotice } from './draw-programme-notice.ts'
import { drawSessionNotice } from './draw-session-notice.ts'
import type { OutboundDeps } from './worker.ts'

/** `mail` is written when it is to leave: a personal link is made with it. */
export type DrawnNotice = {
  card: CardMessage
  mail: () => Promise<{ subject: string; html: string }>
  /** What it tells of somebody's group, to be written down when it is sent. */
  told?: ToldOfGroup
  /** What a card that is kept true shows, to be held against what it should show later. */
  look?: string
}

/** What a notice says now, by card and by mail; null where nobody needs it any more. */
export async function drawNotice(
  deps: Pick<OutboundDeps, 'db' | 'clock' | 'config' | 'calendar' | 'newSecret'>,
  notice: Notice,
  addressee: Addressee,
  refreshUserIds: string[],
): Promise<DrawnNotice | null> {
  switch (notice.kind) {
    case 'wheel_reminder': {
      const { db, clock, config } = deps
      const { language } = addressee
      const { personId, data } = notice
      const reminder = await wheelReminderFor(db, { ...data, personId }, { config, language, now: clock() })
      if (reminder === null) return null
      const card = wheelReminderCard(reminder, refreshUserIds)
      return { card: { card, summary: card.fallbackText }, mail: async () => wheelReminderMail(reminder) }
    }
    case 'group_told': {
      const { db, clock, config } = deps
      const { language } = addressee
      const told = await groupToldFor(db, notice.data, { config, language, now: clock() })
      if (told === null) return null
      // Asked anew by Teams, it would give way to something else.
      const card = groupToldCard(told, [])
      const mail = async () => groupToldMail(told, config.secretariatMailbox)
      return { card: { card, summary: card.fallbackText }, mail }
    }
    case 'collation_out':
      return drawCollationNotice(deps, notice, addressee)
    case 'programme':
    case 'programme_update':
      return drawProgrammeNotice(deps, notice, addressee, refreshUserIds)
    case 'time_poll':
    case 'time_poll_reminder':
    case 'time_poll_more':
    case 'time_poll_update':
    case 'time_poll_ended':
    case 'time_poll_told':
      return drawPollNotice(deps, notice, addressee, refreshUserIds)
    case 'breakout_card':
    case 'breakout_moved':
    case 'breakout_changed':
    case 'breakout_update':
    case 'session_update':
      return drawBreakoutNotice(deps, notice, addressee, refreshUserIds)
    case 'session_begun':
    case 'session_return':
    case 'group_message':
      return drawSessionNotice(deps, notice, addressee)
  }
}
