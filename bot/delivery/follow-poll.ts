import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Notice } from '../store/notices.ts'
import { loseCard } from '../store/outbox.ts'
import { holdTimesOf, insertPollCardUpdates } from '../store/poll-cards.ts'
import type { End } from './record-end.ts'

/**
 * Has a poll's card drawn anew where its times changed while it was under way: it lies there with those that it was drawn with. True where
 * something new is due.
 */
export async function followPoll(
  trx: Transaction<Database>,
  newId: () => string,
  { notice, end, now }: { notice: Notice; end: End; now: Date },
): Promise<boolean> {
  if (!isOfPoll(notice) || notice.door === 'mail') return false
  const { id, target } = notice
  const { pollId } = notice.data
  if (end.end === 'lost' && target !== null) await loseCard(trx, target.id)
  if (end.end !== 'sent' || end.look === undefined) return false
  if (end.look === String(await holdTimesOf(trx, pollId))) return false
  await insertPollCardUpdates(trx, [{ id: newId(), cardId: target?.id ?? id }], { pollId, now })
  return true
}

type OfPoll = Extract<Notice, { kind: `time_poll${string}` }>
const isOfPoll = (notice: Notice): notice is OfPoll => notice.kind.startsWith('time_poll')
