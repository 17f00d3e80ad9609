import * as Y from 'yjs'
import { refused, type Result } from '../../refusal.ts'
import { findCprNumbers } from '../../text/cpr.ts'
import { noteLimits, readFieldKey } from './note-fields.ts'
import { textsOf } from './note-document.ts'
import { readUpdate } from './read-update.ts'

/** Stands where a number stood. */
export const HIDDEN_NUMBER = '[nummer skjult]'

/** More marks than this no group makes: each page that is opened writes under one of its own. */
const MOST_PENS = 5_000

export type Taking = {
  update: Uint8Array
  /** The fields that the run sheet has now; those in which something stands already are taken too. */
  fields: ReadonlySet<string>
  /** Whether the mark is free, or this writer's own. */
  mayWriteAs: (clientId: number) => boolean
}

export type Taken = {
  /** What has changed in the document, without what was deleted in the same go; null: it knew all of it already. */
  change: Uint8Array | null
  /** The fields that it changed, by key. */
  fields: string[]
  /** Marks that were used for the first time. */
  pens: number[]
  /** Where numbers were hidden, and how many. What was stored before may hold parts of them: keep only a snapshot. */
  hidden: { field: string; numbers: number }[]
}

/**
 * Takes a writer's update into the group's document, and hides in the same go whatever looks like a CPR number. After a
 * refusal the document may hold half of it and is to be thrown away. Taking the same update twice changes nothing, and
 * the order in which updates of several writers come makes no difference to the text (Yjs).
 */
export function takeUpdate(doc: Y.Doc, { update, fields, mayWriteAs }: Taking): Result<Taken> {
  const read = readUpdate(update)
  if (!read.ok) return read
  const before = textsOf(doc)
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  const writing = read.pens.filter(({ clientId, until }) => until > (known.get(clientId) ?? 0))
  const pens = writing.map(({ clientId }) => clientId)
  if (!pens.every(mayWriteAs)) return refused('note_foreign_pen')
  const fresh = pens.filter((clientId) => !known.has(clientId))
  if (known.size + fresh.length > MOST_PENS) return refused('note_too_many_writers')
  const isField = (key: string) => readFieldKey(key) !== null && (fields.has(key) || before.has(key))
  if (writing.length > 0 && !read.keys.every(isField)) return refused('note_unknown_field')

  const hidden: Taken['hidden'] = []
  const applied = applyAndHide(doc, update, before, hidden)
  if (!applied.ok) return applied
  const missing = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  if (missing) return refused('note_gap')
  const after = textsOf(doc)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  )
  for (const key of changed) {
    const text = after.get(key) ?? ''
    if (text.length > noteLimits.text) return refused('text_too_long', { limit: noteLimits.text })
    if (text.includes('\0')) return refused('note_unreadable')
  }
  const touched = new Set([...changed, ...hidden.map(({ field }) => field)])
  return { ok: true, change: applied.change, fields: [...touched], pens: fresh, hidden }
}

/** The change holds nothing of what was hidden: a document throws away what is deleted when the transaction ends. */
function applyAndHide(
  doc: Y.Doc,
  update: Uint8Array,
  before: ReadonlyMap<string, string>,
  hidden: Taken['hidden'],
): Result<{ change: Uint8Array | null }> {
  const known = Y.encodeStateVector(doc)
  let change: Uint8Array | null = null
  const keep = (made: Uint8Array) => {
    change = made
  }
  doc.on('update', keep)
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // Its pieces can be read but do not fit together: Yjs throws wherever it stumbles.
    return refused('note_unreadable')
  } finally {
    doc.off('update', keep)
  }
  doc.transact(() => {
    for (const [field, text] of textsOf(doc)) {
      const numbers = text === before.get(field) ? [] : findCprNumbers(text)
      for (const { start, end } of numbers.toReversed()) {
        doc.getText(field).delete(start, end - start)
        doc.getText(field).insert(start, HIDDEN_NUMBER)
      }
      if (numbers.length > 0) hidden.push({ field, numbers: numbers.length })
    }
  })
  return { ok: true, change: hidden.length > 0 ? Y.encodeStateAsUpdate(doc, known) : change }
}
