import type { Kysely, Transaction } from 'kysely'
import type { MeetingPurpose } from '../domain/forums/cadence-rule.ts'
import type { Database } from './database.ts'

/** Which meeting of the wheel: an entry, and which of its occurrences. */
export type MeetingKey = { entryId: string; key: string }

export const meetingId = ({ entryId, key }: MeetingKey): string => `${entryId}|${key}`

/** What the forums' meetings are for, by `meetingId`. */
export async function listPurposes(
  db: Kysely<Database>,
  forumIds: readonly string[],
): Promise<Map<string, MeetingPurpose[]>> {
  if (forumIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('meeting_purpose')
    .select(['entry_id as entryId', 'occurrence_key as key', 'purpose'])
    .where('forum_id', 'in', [...forumIds])
    .orderBy('purpose')
    .limit(5000)
    .execute()
  const grouped = Map.groupBy(rows, meetingId)
  return new Map([...grouped].map(([id, said]) => [id, said.map(({ purpose }) => purpose)]))
}

export async function savePurposes(
  trx: Transaction<Database>,
  forumId: string,
  { entryId, key }: MeetingKey,
  purposes: readonly MeetingPurpose[],
): Promise<void> {
  await trx
    .deleteFrom('meeting_purpose')
    .where('entry_id', '=', entryId)
    .where('occurrence_key', '=', key)
    .execute()
  const rows = [...new Set(purposes)].map((purpose) => ({
    entry_id: entryId,
    occurrence_key: key,
    forum_id: forumId,
    purpose,
  }))
  if (rows.length > 0) await trx.insertInto('meeting_purpose').values(rows).execute()
}
