import type { Kysely } from 'kysely'
import type { NoteDocumentView } from '../../../contract/notes.ts'
import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import type { Database } from '../../../store/database.ts'
import type { GroupStanding } from '../../../store/group-standing.ts'
import { findWriter, type WriterIs } from '../../../store/meeting-writers.ts'
import {
  findDocument,
  listNoteTasks,
  listRedactions,
  type NotePlace,
  readChanges,
  whoWrites,
} from '../../../store/note-documents.ts'
import { noteTasksOf } from '../../../views/note-tasks.ts'
import type { Actor } from '../../actor.ts'
import { inGroup } from './in-group.ts'

/** Whoever wrote so lately is at it. */
const AT_IT_MS = 10_000

/** A group's notes as the reader may see them; of the text only what came after the update `since` (0: everything). */
export async function showNotes(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  place: NotePlace,
  since: number,
): Promise<Result<{ notes: NoteDocumentView }>> {
  const now = deps.clock()
  const found = await inGroup(deps.db, actor, place, now)
  if (!found.ok) return found
  const { standing, is, can } = found
  return { ok: true, notes: await readNoteDocument(deps.db, { standing, is, write: can.write }, since, now) }
}

type Reader = { standing: GroupStanding; is: WriterIs; write: boolean }

/** The same for whoever may see it, with or without an account. */
export async function readNoteDocument(
  db: Kysely<Database>,
  { standing, is, write }: Reader,
  since: number,
  now: Date,
): Promise<NoteDocumentView> {
  const { meetingId, groupId, blockId, block, label, place, members, participantId } = standing
  const documentId = await findDocument(db, groupId)
  const tied = documentId === null ? [] : await listNoteTasks(db, documentId)
  const changes = documentId === null ? { updates: [], upTo: 0 } : await readChanges(db, documentId, since)
  const redactions = documentId === null ? [] : await listRedactions(db, documentId)
  const writing =
    documentId === null ? [] : await whoWrites(db, documentId, new Date(now.getTime() - AT_IT_MS))
  return {
    group: {
      id: groupId,
      label,
      place: place === '' ? null : place,
      mine: participantId !== null && members.includes(participantId),
      can: { write },
    },
    session: { blockId, title: block.title },
    tasks: await noteTasksOf(db, block.tasks, tied),
    updates: changes.updates.map((update) => Buffer.from(update).toString('base64')),
    upTo: changes.upTo,
    writerId: await findWriter(db, meetingId, is),
    writing,
    redactions: redactions.map(({ field, at }) => ({ field, at: at.toISOString() })),
  }
}
