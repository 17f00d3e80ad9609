import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { insertNotices, type Notice } from '../store/notices.ts'
import { loseCard } from '../store/outbox.ts'
import { saveProgrammeLook } from '../store/programmes.ts'
import type { End } from './record-end.ts'

/**
 * Writes down what the card of a programme shows, so that it can be held against what holds later. A card that lies in the chat no more
 * is sent anew. True where something new is due.
 */
export async function followProgramme(
  trx: Transaction<Database>,
  newId: () => string,
  { notice, end, now }: { notice: Notice; end: End; now: Date },
): Promise<boolean> {
  if (notice.kind !== 'programme' && notice.kind !== 'programme_update') return false
  const { personId, data, target } = notice
  if (end.end === 'sent' && end.look !== undefined) {
    await saveProgrammeLook(trx, data.participantId, end.look)
    return false
  }
  if (end.end !== 'lost' || target === null) return false
  await loseCard(trx, target.id)
  await insertNotices(
    trx,
    [{ id: newId(), personId, door: 'teams', kind: 'programme', data: { ...data, at: now.toISOString() } }],
    now,
  )
  return true
}
