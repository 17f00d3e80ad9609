import { wheelReminderCard } from '../cards/wheel-reminder-card.ts'
import type { CardMessage } from '../deps.ts'
import { wheelReminderMail } from '../pages/wheel-reminder-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { wheelReminderFor } from '../views/wheel-reminder.ts'
import { drawPollNotice } from './draw-poll-notice.ts'
import type { OutboundDeps } from './worker.ts'

/** `mail` is written when it is to leave: a personal link is made with it. */
export type DrawnNotice = { card: CardMessage; mail: () => Promise<{ subject: string; html: string }> }

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
    case 'time_poll':
    case 'time_poll_reminder':
    case 'time_poll_ended':
    case 'time_poll_told':
      return drawPollNotice(deps, notice, addressee, refreshUserIds)
  }
}
