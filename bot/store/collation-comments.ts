import type { Kysely, Selectable, Transaction } from 'kysely'
import { collationLimits } from '../domain/meetings/collation/collation-limits.ts'
import type { CollationComment, CommentState } from '../domain/meetings/collation/comment.ts'
import type { CollationTables } from './collation-tables.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** In the order in which they came. */
export async function listComments(db: Kysely<Database>, meetingId: string): Promise<CollationComment[]> {
  const rows = await db
    .selectFrom('collation_comment')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .limit(collationLimits.comments)
    .execute()
  return rows.map(commentOf)
}

export async function insertComment(
  trx: Trx,
  meetingId: string,
  { id, aboutKey, text, personId, at }: CollationComment,
): Promise<void> {
  await trx
    .insertInto('collation_comment')
    .values({ id, meeting_id: meetingId, about_key: aboutKey, text, person_id: personId, at })
    .execute()
}

/** False: there is no such comment in the meeting. */
export async function answerComment(
  trx: Trx,
  meetingId: string,
  { id, state, answer }: { id: string; state: CommentState; answer: string },
): Promise<boolean> {
  const changed = await trx
    .updateTable('collation_comment')
    .set({ state, answer })
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return changed.length === 1
}

const commentOf = (row: Selectable<CollationTables['collation_comment']>): CollationComment => ({
  id: row.id,
  aboutKey: row.about_key,
  text: row.text,
  personId: row.person_id,
  at: row.at,
  state: row.state,
  answer: row.answer,
})
