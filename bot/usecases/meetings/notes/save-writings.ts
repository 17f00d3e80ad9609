import type { Transaction } from 'kysely'
import type { Doc } from 'yjs'
import type { Deps } from '../../../deps.ts'
import { addTo, documentOf, snapshotOf } from '../../../domain/meetings/notes/note-document.ts'
import { fieldKey, fieldsOf, readFieldKey } from '../../../domain/meetings/notes/note-fields.ts'
import { type Taken, takeUpdate } from '../../../domain/meetings/notes/take-update.ts'
import { type Refused, refused, type Result } from '../../../domain/refusal.ts'
import { isFocusAreaTask, type Task } from '../../../domain/meetings/run-sheet/run-sheet.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import type { Database } from '../../../store/database.ts'
import { holdGroup } from '../../../store/breakout-sessions.ts'
import { type WriterIs, writerIn } from '../../../store/meeting-writers.ts'
import {
  compactOlder,
  insertPens,
  insertRedactions,
  insertUpdates,
  keepSnapshot,
  listPens,
  lockDocument,
  type NotePlace,
  readChanges,
  tieTasks,
} from '../../../store/note-documents.ts'

/** So many updates of a document lie as rows before they are put together, and so old are those that are. */
const COMPACT_AFTER = 300
const COMPACT_OLDER_MS = 30_000

/** One sending of one writer. `tasks`: what the session's run sheet has now. */
export type Writing = { is: WriterIs; update: Uint8Array; tasks: readonly Task[] }
export type Written = Result<{ upTo: number; redacted: string[] }>

/** A document as this instance has it, so that it need not be made anew of all its rows for each letter. */
export type KeptDocument = {
  documentId: string
  doc: Doc
  upTo: number
  /** Updates since rows were last put together, about. */
  rows: number
  /** Writers' ids, by what they are. */
  writers: Map<string, string>
  /** Tasks that are tied to their wordings. */
  tied: Set<string>
}

/** `kept` null: there is no such group any more. */
type Saved = { results: Written[]; kept: KeptDocument | null }

/**
 * Takes sendings into the group's document, in one transaction and in their order: all that are accepted are stored when it ends,
 * and told to those who have the note open. What a CPR number may have left in older rows goes with them.
 */
export async function saveWritings(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  place: NotePlace,
  writings: readonly Writing[],
  before: KeptDocument | null,
): Promise<Saved> {
  return deps.db.transaction().execute(async (trx) => {
    if (before === null && !(await holdGroup(trx, place)))
      return { results: writings.map(() => refused('group_gone')), kept: null }
    const documentId = await lockDocument(trx, place, deps.newId(), deps.clock())
    const now = deps.clock()
    const kept = await caughtUp(trx, documentId, before)
    const pens = await listPens(trx, documentId)
    const taken: { taken: Taken; writerId: string }[] = []
    const outcomes: (Refused | { writerId: string; taken: Taken })[] = []
    for (const { is, update, tasks } of writings) {
      const writerId = await knownWriter(trx, deps, place, kept, is)
      const mayWriteAs = (clientId: number) => (pens.get(clientId) ?? writerId) === writerId
      const outcome = takeUpdate(kept.doc, { update, fields: keysOfTasks(tasks), mayWriteAs })
      if (!outcome.ok) {
        kept.doc = await withoutSpoiled(trx, documentId, taken)
        outcomes.push(outcome)
        continue
      }
      const fresh = outcome.pens.map((clientId) => ({ clientId, writerId }))
      for (const { clientId } of fresh) pens.set(clientId, writerId)
      await insertPens(trx, documentId, fresh)
      await tie(trx, kept, outcome.fields, tasks)
      taken.push({ taken: outcome, writerId })
      outcomes.push({ taken: outcome, writerId })
    }
    await store(trx, place, kept, taken, now)
    const results = outcomes.map((outcome): Written =>
      'ok' in outcome
        ? outcome
        : { ok: true, upTo: kept.upTo, redacted: outcome.taken.hidden.map(({ field }) => field) },
    )
    return { results, kept }
  })
}

async function caughtUp(
  trx: Transaction<Database>,
  documentId: string,
  before: KeptDocument | null,
): Promise<KeptDocument> {
  const same = before?.documentId === documentId ? before : null
  const { updates, upTo } = await readChanges(trx, documentId, same?.upTo ?? 0)
  if (same === null)
    return {
      documentId,
      doc: documentOf(updates),
      upTo,
      rows: updates.length,
      writers: new Map(),
      tied: new Set(),
    }
  addTo(same.doc, updates)
  return { ...same, upTo, rows: same.rows + updates.length }
}

/** What a refused update has left in a document is got rid of with the document. */
async function withoutSpoiled(
  trx: Transaction<Database>,
  documentId: string,
  taken: readonly { taken: Taken }[],
): Promise<Doc> {
  const { updates } = await readChanges(trx, documentId, 0)
  return documentOf([
    ...updates,
    ...taken.flatMap(({ taken: { change } }) => (change === null ? [] : [change])),
  ])
}

async function knownWriter(
  trx: Transaction<Database>,
  { newId }: Pick<Deps, 'newId'>,
  { meetingId }: NotePlace,
  { writers }: KeptDocument,
  is: WriterIs,
): Promise<string> {
  const name = JSON.stringify(is)
  const id = writers.get(name) ?? (await writerIn(trx, meetingId, is, newId))
  writers.set(name, id)
  return id
}

const keysOfTasks = (tasks: readonly Task[]): Set<string> =>
  new Set(tasks.flatMap((task) => fieldsOf(task).map((field) => fieldKey(task.id, field))))

async function tie(
  trx: Transaction<Database>,
  { documentId, tied }: KeptDocument,
  fields: readonly string[],
  tasks: readonly Task[],
): Promise<void> {
  const written = new Set(fields.map((key) => readFieldKey(key)?.taskId))
  const fresh = tasks.filter(({ id }) => written.has(id) && !tied.has(id))
  for (const { id } of fresh) tied.add(id)
  await tieTasks(
    trx,
    documentId,
    fresh.map((task) => ({
      id: task.id,
      focusAreaId: isFocusAreaTask(task) ? task.focusAreaId : null,
      question: isFocusAreaTask(task) ? null : task.question,
    })),
  )
}

async function store(
  trx: Transaction<Database>,
  { meetingId, groupId }: NotePlace,
  kept: KeptDocument,
  taken: readonly { taken: Taken; writerId: string }[],
  now: Date,
): Promise<void> {
  const { documentId, doc } = kept
  const changes = taken.flatMap(({ taken: { change, fields }, writerId }) =>
    change === null ? [] : [{ data: change, fields, writerId }],
  )
  if (changes.length === 0) return
  const ids = await insertUpdates(trx, documentId, changes, now)
  kept.upTo = ids.at(-1) ?? kept.upTo
  kept.rows += ids.length
  const hidden = taken.flatMap(({ taken: { hidden: each }, writerId }) =>
    each.map((one) => ({ ...one, writerId })),
  )
  await insertRedactions(trx, documentId, hidden, now)
  if (hidden.length > 0) {
    await keepSnapshot(trx, documentId, { data: snapshotOf(doc), upTo: kept.upTo }, now)
    kept.rows = 0
  } else if (kept.rows >= COMPACT_AFTER) {
    const older = new Date(now.getTime() - COMPACT_OLDER_MS)
    await compactOlder(trx, documentId, { data: snapshotOf(doc), older }, now)
    // Those that stay are too young: they are looked at again after as many more, not at each sending.
    kept.rows = 0
  }
  await tellMeeting(trx, meetingId, 'notes', { room: groupId, refs: ids.map(String) })
}
