import type { NoteChange } from '../../../contract/notes.ts'
import type { Deps } from '../../../deps.ts'
import { listChanges } from '../../../store/note-documents.ts'

/**
 * Changes of a note, for those who have it open (`RoomReaders`). Where one lies in a snapshot by now, it is told first that something
 * was missed: who hears that reads what they do not have.
 */
export async function readNoteChanges(
  deps: Pick<Deps, 'db'>,
  refs: readonly string[],
): Promise<NoteChange[]> {
  const ids = refs.map(Number).filter(Number.isSafeInteger)
  const changes = await listChanges(deps.db, ids)
  const told = changes.map((change) => ({
    ...change,
    missed: false as const,
    data: change.data.toString('base64'),
  }))
  return changes.length < refs.length ? [{ missed: true }, ...told] : told
}
