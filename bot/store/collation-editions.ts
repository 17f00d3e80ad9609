import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

export type Edition = {
  number: number
  state: 'comments' | 'final'
  version: number
  /** As it was saved; read by its schema. */
  sheet: unknown
  at: Date
}

/** Writes down how the collation stands; gives the edition's number. The meeting's row is locked by the caller. */
export async function appendEdition(
  trx: Transaction<Database>,
  meetingId: string,
  { state, version, sheet, at, by }: Omit<Edition, 'number'> & { by: string },
): Promise<number> {
  const newest = await newestEdition(trx, meetingId)
  const number = (newest?.number ?? 0) + 1
  await trx
    .insertInto('collation_edition')
    .values({
      meeting_id: meetingId,
      number,
      state,
      version,
      sheet: JSON.stringify(sheet),
      at,
      by_person_id: by,
    })
    .execute()
  return number
}

export async function newestEdition(db: Kysely<Database>, meetingId: string): Promise<Edition | null> {
  const [row] = await editionsOf(db, meetingId).orderBy('number', 'desc').limit(1).execute()
  return row ?? null
}

export async function findEdition(
  db: Kysely<Database>,
  meetingId: string,
  number: number,
): Promise<Edition | null> {
  return (await editionsOf(db, meetingId).where('number', '=', number).executeTakeFirst()) ?? null
}

/** What has been sent and finished, newest first, without what it said. */
export async function listEditions(
  db: Kysely<Database>,
  meetingId: string,
): Promise<Omit<Edition, 'sheet'>[]> {
  return db
    .selectFrom('collation_edition')
    .select(['number', 'state', 'version', 'at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

const editionsOf = (db: Kysely<Database>, meetingId: string) =>
  db
    .selectFrom('collation_edition')
    .select(['number', 'state', 'version', 'sheet', 'at'])
    .where('meeting_id', '=', meetingId)
