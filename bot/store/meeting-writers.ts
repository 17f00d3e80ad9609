import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Who writes in a meeting's groups. A participant who has an account is one, whatever door they come by. */
export type WriterIs = { participantId: string } | { personId: string } | { tableLinkId: string }

/** The writer's id in this meeting, made when they first write there. */
export async function writerIn(
  trx: Transaction<Database>,
  meetingId: string,
  is: WriterIs,
  newId: () => string,
): Promise<string> {
  const known = await findWriter(trx, meetingId, is)
  if (known !== null) return known
  await trx
    .insertInto('meeting_writer')
    .values({ id: newId(), meeting_id: meetingId, ...columnsOf(is) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await findWriter(trx, meetingId, is)
  if (made === null) throw new Error('A writer that was just written down is not there')
  return made
}

/** Null: has not written anything yet. */
export async function findWriter(
  db: Kysely<Database>,
  meetingId: string,
  is: WriterIs,
): Promise<string | null> {
  const { participant_id, person_id, table_link_id } = columnsOf(is)
  const { rows } = await sql<{ id: string }>`
    select id from meeting_writer where meeting_id = ${meetingId}::uuid
      and participant_id is not distinct from ${participant_id}::uuid
      and person_id is not distinct from ${person_id}::uuid
      and table_link_id is not distinct from ${table_link_id}::uuid
      and num_nonnulls(participant_id, person_id, table_link_id) = 1`.execute(db)
  return rows[0]?.id ?? null
}

const columnsOf = (is: WriterIs) => ({
  participant_id: 'participantId' in is ? is.participantId : null,
  person_id: 'personId' in is ? is.personId : null,
  table_link_id: 'tableLinkId' in is ? is.tableLinkId : null,
})

/** How a writer is called before others: by name, or as the table; empty where they have been forgotten. */
export const writerName = sql<string>`coalesce(nullif(pc.name, ''), p.name, nullif(c.name, ''),
  case when w.table_link_id is not null then g.label end, '')`

/** Joins that `writerName` reads, beside \`meeting_writer w\`. */
export const writerJoins = sql`
  left join meeting_participant p on p.id = w.participant_id
  left join person_contact pc on pc.person_id = p.person_id
  left join person_contact c on c.person_id = w.person_id
  left join table_link l on l.id = w.table_link_id
  left join breakout_group g on g.id = l.group_id`
