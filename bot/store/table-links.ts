import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { hashOfLink } from './mail-links.ts'
import type { NotePlace } from './note-documents.ts'

export type TableLink = Omit<NotePlace, 'groupId'> & {
  id: string
  /** Null: the group has been taken away since. */
  groupId: string | null
  /** How long after the meeting the page is open. */
  hoursAfter: number
  /** Taken back, or replaced by another sheet. */
  ended: boolean
}

export type NewTableLink = { id: string; token: string; groupId: string }

/** Keeps the addresses of sheets that are about to be printed; of each secret only a hash. */
export async function insertTableLinks(
  trx: Transaction<Database>,
  links: readonly NewTableLink[],
  of: { meetingId: string; blockId: string; hoursAfter: number; by: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('table_link')
    .values(
      links.map(({ id, token, groupId }) => ({
        id,
        token_hash: hashOfLink(token),
        meeting_id: of.meetingId,
        block_id: of.blockId,
        group_id: groupId,
        hours_after: of.hoursAfter,
        created_by: of.by,
        created_at: of.now,
        ended_at: null,
        minute_began: null,
      })),
    )
    .execute()
}

/** From now on the addresses of these groups open nothing. */
export async function endTableLinks(
  trx: Transaction<Database>,
  groupIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`update table_link set ended_at = ${now}
    where group_id = any(${[...groupIds]}::uuid[]) and ended_at is null`.execute(trx)
}

/** Null: no such address was ever printed. */
export async function findTableLink(db: Kysely<Database>, token: string): Promise<TableLink | null> {
  const { rows } = await sql<TableLink>`
    select id, meeting_id as "meetingId", block_id as "blockId", group_id as "groupId", hours_after as "hoursAfter",
      ended_at is not null as ended from table_link where token_hash = ${hashOfLink(token)}`.execute(db)
  return rows[0] ?? null
}

const MINUTE_MS = 60_000

/** Counts one more sending by the address in the minute that runs; gives how many they are. */
export async function countSending(db: Kysely<Database>, id: string, now: Date): Promise<number> {
  const recent = sql`minute_began > ${new Date(now.getTime() - MINUTE_MS)}`
  const { rows } = await sql<{ sendings: number }>`
    update table_link set minute_began = case when ${recent} then minute_began else ${now} end,
      sendings = case when ${recent} then sendings + 1 else 1 end
    where id = ${id}::uuid returning sendings`.execute(db)
  return rows[0]?.sendings ?? 0
}

export type PrintedTable = { groupId: string; open: number; printedAt: Date }

/** Of each group of the session whose sheet has been printed: how many sheets are in force, and when the last was made. */
export async function listPrintedTables(db: Kysely<Database>, blockId: string): Promise<PrintedTable[]> {
  const { rows } = await sql<PrintedTable>`
    select group_id as "groupId", count(*) filter (where ended_at is null)::integer as open,
      max(created_at) as "printedAt"
    from table_link where block_id = ${blockId}::uuid and group_id is not null group by group_id limit 200`.execute(
    db,
  )
  return rows
}
