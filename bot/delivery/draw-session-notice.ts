import { sessionCard } from '../cards/session-card.ts'
import { sessionMail } from '../pages/session-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import { type SessionNoticeOf, sessionWordFor } from '../views/session-word.ts'
import type { DrawnNotice } from './draw-notice.ts'
import type { OutboundDeps } from './worker.ts'

/** What is to be said to a participant while the meeting runs; null once it no longer holds. */
export async function drawSessionNotice(
  { db, clock, config }: Pick<OutboundDeps, 'db' | 'clock' | 'config'>,
  notice: SessionNoticeOf,
  { language }: Addressee,
): Promise<DrawnNotice | null> {
  const word = await sessionWordFor(db, notice, { config, language, now: clock() })
  if (word === null) return null
  // It holds for minutes: asked anew by Teams, it would give way to something else.
  const card = sessionCard(word, [])
  return { card: { card, summary: card.fallbackText }, mail: async () => sessionMail(word) }
}
