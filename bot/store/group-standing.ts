import { type Kysely, sql } from 'kysely'
import type { PublishedGroup } from '../domain/meetings/publishing/publication.ts'
import type { Block } from '../domain/meetings/run-sheet/run-sheet.ts'
import { blockSchema } from '../domain/meetings/run-sheet-schema.ts'
import type { Database } from './database.ts'
import type { NotePlace } from './note-documents.ts'

/** A group of a session, and what one person is to it. */
export type GroupStanding = NotePlace & {
  block: Block
  label: string
  /** The room or table; empty: none is named. */
  place: string
  /** Ids of participants, with the facilitator: as it was published, else as the secretariat has it. */
  members: readonly string[]
  facilitatorId: string | null
  published: boolean
  /** The person's own line among the participants; null: none, or they have declined or left. */
  participantId: string | null
}

type Row = {
  block: unknown
  label: string
  place: string
  facilitatorId: string | null
  seats: string[]
  groups: PublishedGroup[] | null
  participantId: string | null
}

/** Null: there is no such group in that session of that meeting, or the session is none any more. */
export async function findGroupStanding(
  db: Kysely<Database>,
  { meetingId, blockId, groupId }: NotePlace,
  personId: string | null,
): Promise<GroupStanding | null> {
  const { rows } = await sql<Row>`
    select b.block, g.label, g.place, g.facilitator_id as "facilitatorId", u.groups,
      coalesce((select jsonb_agg(t.participant_id) from breakout_seat t where t.group_id = g.id), '[]') as seats,
      (select p.id from meeting_participant p where p.meeting_id = g.meeting_id and p.person_id = ${personId}::uuid
        and p.attendance not in ('declined', 'left')) as "participantId"
    from breakout_group g join meeting m on m.id = g.meeting_id
      join breakout_session s on s.block_id = g.block_id
      join lateral jsonb_array_elements(m.run_sheet -> 'blocks') as b (block) on b.block ->> 'id' = g.block_id::text
      left join breakout_publication u on u.block_id = s.block_id and u.number = s.published
    where g.id = ${groupId}::uuid and g.block_id = ${blockId}::uuid and g.meeting_id = ${meetingId}::uuid`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) return null
  const told = row.groups?.find(({ id }) => id === groupId)
  const drafted = row.facilitatorId === null ? row.seats : [...row.seats, row.facilitatorId]
  return {
    meetingId,
    blockId,
    groupId,
    block: blockSchema.parse(row.block),
    label: told?.label ?? row.label,
    place: told?.place ?? row.place,
    members: [...new Set(told?.members ?? drafted)],
    facilitatorId: told === undefined ? row.facilitatorId : told.facilitatorId,
    published: told !== undefined,
    participantId: row.participantId,
  }
}
