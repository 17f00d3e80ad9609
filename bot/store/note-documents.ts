import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { writerJoins, writerName } from './meeting-writers.ts'

type Trx = Transaction<Database>

export type NotePlace = { meetingId: string; blockId: string; groupId: string }

/** Locks the group's document, which is made where there was none; others' writing waits until the transaction ends. */
export async function lockDocument(trx: Trx, place: NotePlace, id: string, now: Date): Promise<string> {
  const find = () =>
    trx
      .selectFrom('note_document')
      .select('id')
      .where('group_id', '=', place.groupId)
      .forUpdate()
      .executeTakeFirst()
  const found = await find()
  if (found !== undefined) return found.id
  await trx
    .insertInto('note_document')
    .values({
      id,
      meeting_id: place.meetingId,
      block_id: place.blockId,
      group_id: place.groupId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await find()
  if (made === undefined) throw new Error('A document that was just made is not there')
  return made.id
}

export async function findDocument(db: Kysely<Database>, groupId: string): Promise<string | null> {
  const row = await db
    .selectFrom('note_document')
    .select('id')
    .where('group_id', '=', groupId)
    .executeTakeFirst()
  return row?.id ?? null
}

export type StoredChanges = {
  /** Apply them in order: a snapshot where `since` is older than it, then updates. */
  updates: Uint8Array[]
  upTo: number
}

/** What came after the update with that id; 0: everything. */
export async function readChanges(
  db: Kysely<Database>,
  documentId: string,
  since: number,
): Promise<StoredChanges> {
  const { rows } = await sql<{ id: number; data: Buffer }>`
    select up_to as id, data from note_snapshot where document_id = ${documentId}::uuid and up_to > ${since}
    union all
    (select id, data from note_update where document_id = ${documentId}::uuid and id > ${since})
    order by id`.execute(db)
  return { updates: rows.map(({ data }) => data), upTo: rows.at(-1)?.id ?? since }
}

export type NewUpdate = { data: Uint8Array; writerId: string; fields: readonly string[] }

/** Adds updates in their order; gives their ids. The caller has locked the document. */
export async function insertUpdates(
  trx: Trx,
  documentId: string,
  updates: readonly NewUpdate[],
  now: Date,
): Promise<number[]> {
  const rows = await trx
    .insertInto('note_update')
    .values(
      updates.map(({ data, writerId, fields }) => ({
        document_id: documentId,
        data: Buffer.from(data),
        writer_id: writerId,
        fields: [...fields],
        at: now,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps the whole document in place of its updates up to that one, which are taken away. */
export async function keepSnapshot(
  trx: Trx,
  documentId: string,
  { upTo, data }: { upTo: number; data: Uint8Array },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('note_snapshot')
    .values({ document_id: documentId, up_to: upTo, data: Buffer.from(data), at: now })
    .onConflict((conflict) =>
      conflict.column('document_id').doUpdateSet({ up_to: upTo, data: Buffer.from(data), at: now }),
    )
    .execute()
  await trx.deleteFrom('note_update').where('document_id', '=', documentId).where('id', '<=', upTo).execute()
}

/** Whose each mark of the document is. */
export async function listPens(db: Kysely<Database>, documentId: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('note_pen')
    .select(['client_id', 'writer_id'])
    .where('document_id', '=', documentId)
    .execute()
  return new Map(rows.map(({ client_id, writer_id }) => [client_id, writer_id]))
}

export async function insertPens(
  trx: Trx,
  documentId: string,
  pens: readonly { clientId: number; writerId: string }[],
): Promise<void> {
  if (pens.length === 0) return
  await trx
    .insertInto('note_pen')
    .values(
      pens.map(({ clientId, writerId }) => ({
        document_id: documentId,
        client_id: clientId,
        writer_id: writerId,
      })),
    )
    .execute()
}

export async function insertRedactions(
  trx: Trx,
  documentId: string,
  hidden: readonly { field: string; numbers: number; writerId: string }[],
  now: Date,
): Promise<void> {
  if (hidden.length === 0) return
  await trx
    .insertInto('note_redaction')
    .values(
      hidden.map(({ field, numbers, writerId }) => ({
        document_id: documentId,
        field,
        numbers,
        writer_id: writerId,
        at: now,
      })),
    )
    .execute()
}

/** That numbers were hidden in the document, the newest last. */
export async function listRedactions(
  db: Kysely<Database>,
  documentId: string,
): Promise<{ field: string; at: Date }[]> {
  return db
    .selectFrom('note_redaction')
    .select(['field', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('id')
    .limit(200)
    .execute()
}

export type NoteTaskRow = {
  taskId: string
  focusAreaId: string | null
  version: number | null
  question: string | null
}

/** The tasks that the document has notes to, with the wordings that they comment. */
export async function listNoteTasks(db: Kysely<Database>, documentId: string): Promise<NoteTaskRow[]> {
  const rows = await db
    .selectFrom('note_task')
    .select(['task_id', 'focus_area_id', 'wording_version', 'question'])
    .where('document_id', '=', documentId)
    .execute()
  return rows.map((row) => ({
    taskId: row.task_id,
    focusAreaId: row.focus_area_id,
    version: row.wording_version,
    question: row.question,
  }))
}

/** Ties the document's notes to each task to the wording that stands now; what is tied already stays as it is. */
export async function tieTasks(
  trx: Trx,
  documentId: string,
  tasks: readonly { id: string; focusAreaId: string | null; question: string | null }[],
): Promise<void> {
  if (tasks.length === 0) return
  await sql`
    insert into note_task (document_id, task_id, focus_area_id, wording_version, question)
    select ${documentId}::uuid, t.id, t."focusAreaId",
      (select max(version) from focus_area_wording where focus_area_id = t."focusAreaId"), t.question
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as t (id uuid, "focusAreaId" uuid, question text)
    on conflict do nothing`.execute(trx)
}

export type NoteChangeRow = {
  groupId: string
  id: number
  /** The document's update before it; null: none that is kept. */
  after: number | null
  data: Buffer
  writerId: string | null
  name: string
  fields: string[]
}

/** Updates as those who have the note open are told of them, in order; without those that are in a snapshot by now. */
export async function listChanges(db: Kysely<Database>, ids: readonly number[]): Promise<NoteChangeRow[]> {
  const { rows } = await sql<NoteChangeRow>`
    select d.group_id as "groupId", u.id, u.data, u.writer_id as "writerId", u.fields, ${writerName} as name,
      greatest((select max(b.id) from note_update b where b.document_id = u.document_id and b.id < u.id),
        (select s.up_to from note_snapshot s where s.document_id = u.document_id)) as after
    from note_update u join note_document d on d.id = u.document_id
      left join meeting_writer w on w.id = u.writer_id ${writerJoins}
    where u.id = any(${[...ids]}::bigint[]) order by u.id`.execute(db)
  return rows
}

/** Who wrote in the document since an instant, and where. */
export async function whoWrites(
  db: Kysely<Database>,
  documentId: string,
  since: Date,
): Promise<{ writerId: string; name: string; fields: string[] }[]> {
  const { rows } = await sql<{ writerId: string; name: string; fields: string[] }>`
    select w.id as "writerId", ${writerName} as name, array_agg(distinct f.field) as fields
    from note_update u join meeting_writer w on w.id = u.writer_id ${writerJoins}
      cross join lateral unnest(u.fields) as f (field)
    where u.document_id = ${documentId}::uuid and u.at > ${since}
    group by w.id, 2 limit 100`.execute(db)
  return rows
}

/**
 * Puts the updates from before an instant into a snapshot of the whole document; those since then stay beside it, for who is about
 * to be told of them.
 */
export async function compactOlder(
  trx: Trx,
  documentId: string,
  { data, older }: { data: Uint8Array; older: Date },
  now: Date,
): Promise<void> {
  const { upTo } = await trx
    .selectFrom('note_update')
    .select((eb) => eb.fn.max('id').as('upTo'))
    .where('document_id', '=', documentId)
    .where('at', '<', older)
    .executeTakeFirstOrThrow()
  if ((upTo as number | null) !== null) await keepSnapshot(trx, documentId, { upTo, data }, now)
}
