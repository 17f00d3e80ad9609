import type { Kysely } from 'kysely'
import { documentOf, textsOf } from '../domain/meetings/notes/note-document.ts'
import { readFieldKey } from '../domain/meetings/notes/note-fields.ts'
import type { Note } from '../domain/meetings/notes/note.ts'
import type { Database } from './database.ts'

/** Groups of one meeting; above any meeting that can be. */
const MOST_DOCUMENTS = 5_000

/** Everything that the groups of a meeting have written in their notes; fields without a text are not there. */
export async function readNotes(trx: Kysely<Database>, meetingId: string): Promise<Note[]> {
  const documents = await trx
    .selectFrom('note_document')
    .select(['id', 'block_id', 'group_id'])
    .where('meeting_id', '=', meetingId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST_DOCUMENTS)
    .execute()
  if (documents.length === 0) return []
  const ids = documents.map(({ id }) => id)
  const [tasks, stored] = [
    await trx.selectFrom('note_task').selectAll().where('document_id', 'in', ids).execute(),
    await readStored(trx, ids),
  ]
  return documents.flatMap(({ id, block_id, group_id }) => {
    const texts = textsOf(documentOf(stored.get(id) ?? []))
    return [...texts].flatMap(([key, text]): Note[] => {
      const named = readFieldKey(key)
      if (named === null) return []
      const of = tasks.find((task) => task.document_id === id && task.task_id === named.taskId)
      const { focus_area_id: focusAreaId = null, wording_version: version = null } = of ?? {}
      const wording = focusAreaId === null || version === null ? null : { focusAreaId, version }
      return [{ blockId: block_id, groupId: group_id, ...named, text, wording }]
    })
  })
}

/** What is stored of each document, in its order: the snapshot, if there is one, and the updates after it. */
async function readStored(trx: Kysely<Database>, ids: readonly string[]): Promise<Map<string, Uint8Array[]>> {
  const snapshots = await trx
    .selectFrom('note_snapshot')
    .select(['document_id', 'data'])
    .where('document_id', 'in', ids)
    .execute()
  const updates = await trx
    .selectFrom('note_update')
    .select(['document_id', 'data'])
    .where('document_id', 'in', ids)
    .orderBy('id')
    .execute()
  const stored = new Map<string, Uint8Array[]>()
  for (const { document_id, data } of [...snapshots, ...updates])
    stored.set(document_id, [...(stored.get(document_id) ?? []), data])
  return stored
}
