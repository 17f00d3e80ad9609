import type { NoteChange } from '../../../contract/notes.ts'
import type { Deps } from '../../../deps.ts'
import { findChange } from '../../../store/note-documents.ts'

/**
 * One change of a note, for those who have it open (`RoomReaders`). A change that lies in a snapshot by now is told as missed: who
 * hears that reads what they do not have.
 */
export async function readNoteChange(deps: Pick<Deps, 'db'>, ref: string): Promise<NoteChange> {
  const id = Number(ref)
  const change = Number.isSafeInteger(id) ? await findChange(deps.db, id) : null
  if (change === null) return { missed: true }
  return { ...change, missed: false, data: change.data.toString('base64') }
}
