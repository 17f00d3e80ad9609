import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { appendEdition } from '../../../store/collation-editions.ts'
import { saveCollation } from '../../../store/collations.ts'
import { appendMeetingHistory } from '../../../store/meeting-history.ts'
import type { Actor } from '../../actor.ts'
import { announceCollation } from './announce-collation.ts'
import { inCollation } from './in-collation.ts'

/** Makes the collation final: from now on it is what it was then, whatever becomes of notes, cards and participants. */
export async function finishCollation(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<Result<{ told: number }>> {
  return inCollation(deps, actor, { meetingId, act: 'finish' }, async (scene) => {
    const { trx, now, row, sheet, hiding } = scene
    if (hiding.length > 0) return refused('cards_hidden', { titles: hiding.join(', ') })
    await saveCollation(trx, meetingId, { ...row, state: 'final', commentsUntil: null })
    const edition = await appendEdition(trx, meetingId, {
      state: 'final',
      version: row.version,
      sheet: { ...sheet, state: 'final' },
      at: now,
      by: actor.personId,
    })
    const event = { kind: 'collation_finished', edition } as const
    await appendMeetingHistory(trx, meetingId, event, { personId: actor.personId, now })
    return { ok: true, told: await announceCollation(deps, trx, { meetingId, edition, now }) }
  })
}
