import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** What people have made on a block of a run sheet, because of which it can neither go nor become another kind. */
export const blockUses = ['groups', 'notes', 'cards', 'run'] as const
export type BlockUse = (typeof blockUses)[number]

/** Sessions whose groups have been published, with notes, with theme cards; blocks that have run. */
export async function blocksInUse(
  db: Kysely<Database>,
  meetingId: string,
): Promise<{ blockId: string; use: BlockUse }[]> {
  const { rows } = await sql<{ blockId: string; use: BlockUse }>`
    select block_id as "blockId", 'groups' as use from breakout_session
      where meeting_id = ${meetingId}::uuid and published is not null
    union select block_id, 'notes' from note_document d where meeting_id = ${meetingId}::uuid
      and exists (select from note_update u where u.document_id = d.id)
    union select block_id, 'notes' from note_document d where meeting_id = ${meetingId}::uuid
      and exists (select from note_snapshot s where s.document_id = d.id)
    union select block_id, 'cards' from theme_board b where meeting_id = ${meetingId}::uuid
      and exists (select from theme_card_event e where e.board_id = b.id)
    union select block_id, 'run' from meeting_run_event where meeting_id = ${meetingId}::uuid and block_id is not null
    limit 500`.execute(db)
  return rows
}

/** `sessionsSent`: their groups are published, and not taken back. */
export type GroupsOfMeeting = {
  hasParticipants: boolean
  sessionsWithGroups: string[]
  sessionsSent: string[]
}

/** Whether anybody is written down for the meeting, which of its sessions have groups, and of which people have been told. */
export async function groupsOfMeeting(db: Kysely<Database>, meetingId: string): Promise<GroupsOfMeeting> {
  const { rows } = await sql<GroupsOfMeeting>`
    select exists (select from meeting_participant p where p.meeting_id = ${meetingId}::uuid
        and p.attendance not in ('declined', 'left')) as "hasParticipants",
      coalesce((select jsonb_agg(distinct g.block_id) from breakout_group g
        where g.meeting_id = ${meetingId}::uuid), '[]') as "sessionsWithGroups",
      coalesce((select jsonb_agg(s.block_id) from breakout_session s
        join breakout_publication u on u.block_id = s.block_id and u.number = s.published
        where s.meeting_id = ${meetingId}::uuid and jsonb_array_length(u.groups) > 0), '[]') as "sessionsSent"`.execute(
    db,
  )
  return rows[0] ?? { hasParticipants: false, sessionsWithGroups: [], sessionsSent: [] }
}

/** Occurrences of the wheel whose meeting the person takes part in, whatever forum it is of. */
export async function entriesTakenPartIn(
  db: Kysely<Database>,
  personId: string,
): Promise<{ entryId: string; key: string }[]> {
  const { rows } = await sql<{ entryId: string; key: string }>`
    select m.entry_id as "entryId", m.occurrence_key as key
    from meeting_participant p join meeting m on m.id = p.meeting_id
    where p.person_id = ${personId}::uuid and p.attendance not in ('declined', 'left')
    order by m.created_at desc limit 500`.execute(db)
  return rows
}
