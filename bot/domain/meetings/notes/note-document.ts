import * as Y from 'yjs'
import { readFieldKey } from './note-fields.ts'

/** A group's document made of what is stored of it. What was deleted is not kept in it, whatever the updates hold. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  addTo(doc, updates)
  return doc
}

export function addTo(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
}

/** What stands in each field that has a text, by its key. */
export function textsOf(doc: Y.Doc): Map<string, string> {
  const texts = keysOf(doc).map((key): [string, string] => [key, doc.getText(key).toJSON()])
  return new Map(texts.filter(([, text]) => text !== ''))
}

/** The fields that have ever been written in. */
export const keysOf = (doc: Y.Doc): string[] =>
  [...doc.share.keys()].filter((key) => readFieldKey(key) !== null)

/** The whole document as one update. */
export const snapshotOf = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc)
