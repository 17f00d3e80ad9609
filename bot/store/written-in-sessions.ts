import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** The meeting's sessions, by their blocks, in which some group has notes, or has had a card. */
export type WrittenInSessions = { notes: ReadonlySet<string>; cards: ReadonlySet<string> }

export async function writtenInSessions(db: Kysely<Database>, meetingId: string): Promise<WrittenInSessions> {
  const { rows } = await sql<{ notes: string[]; cards: string[] }>`
    select
      (select coalesce(jsonb_agg(distinct d.block_id), '[]') from note_document d
        where d.meeting_id = ${meetingId}::uuid) as notes,
      (select coalesce(jsonb_agg(distinct b.block_id), '[]') from theme_board b
        where b.meeting_id = ${meetingId}::uuid
          and exists (select from theme_card_event e where e.board_id = b.id)) as cards`.execute(db)
  return { notes: new Set(rows[0]?.notes), cards: new Set(rows[0]?.cards) }
}
