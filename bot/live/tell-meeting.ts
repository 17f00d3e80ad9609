import type { Transaction } from 'kysely'
import type { LiveTopic } from '../domain/meetings/run/live-topic.ts'
import type { Database } from '../store/database.ts'
import { type InRoom, tell } from './told.ts'

/**
 * Tells everybody who has the meeting open, on every instance, that this part of it has changed; with `inRoom` only those who
 * have that room open. Leaves with the transaction, or not at all; the same word twice in a transaction is one.
 */
export const tellMeeting = (
  trx: Transaction<Database>,
  meetingId: string,
  topic: LiveTopic,
  inRoom?: InRoom,
): Promise<void> => tell(trx, { meetingId, topic, ...(inRoom && { in: inRoom }) })
