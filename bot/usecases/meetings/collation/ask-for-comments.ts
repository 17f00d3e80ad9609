import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { appendEdition } from '../../../store/collation-editions.ts'
import { saveCollation } from '../../../store/collations.ts'
import { appendMeetingHistory } from '../../../store/meeting-history.ts'
import type { Actor } from '../../actor.ts'
import { inCollation } from './in-collation.ts'
import { announceCollation } from './announce-collation.ts'

/**
 * Shows the draft to those who took part and asks for their comments, until the end of a day. How it stood then is kept. Cards
 * that a session still hides would be missing without a word, so they are revealed first.
 */
export async function askForComments(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { meetingId, until }: { meetingId: string; until: PlainDate },
): Promise<Result<{ told: number }>> {
  return inCollation(deps, actor, { meetingId, act: 'ask_for_comments' }, async (scene) => {
    const { trx, now, row, sheet, hiding } = scene
    if (until < localDateOf(now)) return refused('comments_until_past', { field: 'until' })
    if (hiding.length > 0) return refused('cards_hidden', { titles: hiding.join(', ') })
    await saveCollation(trx, meetingId, { ...row, state: 'comments', commentsUntil: until })
    const edition = await appendEdition(trx, meetingId, {
      state: 'comments',
      version: row.version,
      sheet: { ...sheet, state: 'comments' },
      at: now,
      by: actor.personId,
    })
    const event = { kind: 'collation_sent', edition, until } as const
    await appendMeetingHistory(trx, meetingId, event, { personId: actor.personId, now })
    return { ok: true, told: await announceCollation(deps, trx, { meetingId, edition, now }) }
  })
}
