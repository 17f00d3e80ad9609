import * as Y from 'yjs'
import { readFieldKey } from './note-fields.ts'

/** A group's document made of what is stored of it. What was deleted is not kept in it, whatever the updates hold. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** What stands in each field that has a text, by its key. */
export function textsOf(doc: Y.Doc): Map<string, string> {
  const keys = [...doc.share.keys()].filter((key) => readFieldKey(key) !== null)
  const texts = keys.map((key): [string, string] => [key, doc.getText(key).toJSON()])
  return new Map(texts.filter(([, text]) => text !== ''))
}
