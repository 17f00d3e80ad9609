import { sql, type Transaction } from 'kysely'
import type { LiveTopic } from '../domain/meetings/run/live-topic.ts'
import type { Database } from '../store/database.ts'

/** The one channel of PostgreSQL on which instances tell each other what has changed. */
export const CHANNEL = 'rammehjul_meeting'

/**
 * Something said in one room of a meeting alone, such as the note of one group. `room` is its id; `refs` are the ids of the rows that
 * hold what was said, in order, which each instance reads once, with the topic's reader (room-talk.ts), and gives on to those in the
 * room. PostgreSQL carries 8,000 bytes at a time: some hundred ids.
 */
export type InRoom = { room: string; refs: readonly string[] }

/** As it travels: ids alone, since whoever has the database's password could listen. Of the wheel not even that. */
export type Told = ToldOfMeeting | { wheel: true }
export type ToldOfMeeting = { meetingId: string; topic: LiveTopic; in?: InRoom }

/** Leaves with the transaction, or not at all; the same word twice in a transaction is one. */
export async function tell(trx: Transaction<Database>, told: Told): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(told)})`.execute(trx)
}
