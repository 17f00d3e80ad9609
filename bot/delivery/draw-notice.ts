import { wheelReminderCard } from '../cards/wheel-reminder-card.ts'
import type { CardMessage } from '../deps.ts'
import { wheelReminderMail } from '../pages/wheel-reminder-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { wheelReminderFor } from '../views/wheel-reminder.ts'
import type { OutboundDeps } from './worker.ts'

export type DrawnNotice = { card: CardMessage; mail: { subject: string; html: string } }

/** What a notice says now, by card and by mail; null where nobody needs it any more. */
export async function drawNotice(
  { db, clock, config }: Pick<OutboundDeps, 'db' | 'clock' | 'config'>,
  notice: Notice,
  { language }: Pick<Addressee, 'language'>,
  refreshUserIds: string[],
): Promise<DrawnNotice | null> {
  switch (notice.kind) {
    case 'wheel_reminder': {
      const { personId, data } = notice
      const reminder = await wheelReminderFor(db, { ...data, personId }, { config, language, now: clock() })
      if (reminder === null) return null
      const card = wheelReminderCard(reminder, refreshUserIds)
      return { card: { card, summary: card.fallbackText }, mail: wheelReminderMail(reminder) }
    }
  }
}
