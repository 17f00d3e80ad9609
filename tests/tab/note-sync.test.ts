import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as Y from 'yjs'
import type { NoteDocumentView } from '../../bot/contract/notes.ts'
import { changeBetween, movedBy } from '../../tab/src/features/meetings/notes/bind-textarea.ts'
import { createNoteSync } from '../../tab/src/features/meetings/notes/note-sync.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const KEY = 'opgave:answer'

/** The product's side of one note, which can be out of reach. */
function product() {
  const doc = new Y.Doc()
  const side = {
    reachable: true,
    doc,
    door: {
      read: () => {
        if (!side.reachable) return Promise.reject(new Error('No network'))
        const updates = [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')]
        return Promise.resolve({ updates, upTo: 1 } as unknown as NoteDocumentView)
      },
      write: (update: string) => {
        if (!side.reachable) return Promise.reject(new Error('No network'))
        Y.applyUpdate(doc, Buffer.from(update, 'base64'))
        return Promise.resolve(null)
      },
      isFinal: () => false,
      isGap: () => false,
    },
  }
  return side
}

describe('a note that is open in the tab', () => {
  test('keeps what is written without a network, and what others wrote meanwhile, and loses none of it', async () => {
    const side = product()
    const sync = createNoteSync(side.door, 'note', () => undefined)
    await sync.catchUp()
    side.reachable = false
    sync.doc.getText(KEY).insert(0, 'Skrevet uden net. ')
    await sleepUntil(() => sync.status() === 'offline', 20_000)
    side.doc.getText(KEY).insert(0, 'En andens. ')
    side.reachable = true
    await sleepUntil(() => sync.status() === 'saved', 20_000)
    await sync.catchUp()
    const text = side.doc.getText(KEY).toJSON()
    expect(sync.doc.getText(KEY).toJSON()).toBe(text)
    expect(text).toContain('Skrevet uden net. ')
    expect(text).toContain('En andens. ')
    expect(text).toHaveLength('Skrevet uden net. En andens. '.length)
    sync.stop()
  })

  test('lets others’ changes wait while somebody is in the middle of a sign', async () => {
    const side = product()
    const sync = createNoteSync(side.door, 'note', () => undefined)
    side.doc.getText(KEY).insert(0, 'nyt')
    const letGo = sync.hold()
    await sync.catchUp()
    expect(sync.doc.getText(KEY).toJSON()).toBe('')
    letGo()
    expect(sync.doc.getText(KEY).toJSON()).toBe('nyt')
    sync.stop()
  })
})

test('what was written is found between two texts, wherever the cursor stands', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.nat(24), (before, after, caret) => {
      const { at, removed, added } = changeBetween(before, after, Math.min(caret, after.length))
      expect(before.slice(0, at) + added + before.slice(at + removed)).toBe(after)
    }),
  )
})

test.each([
  ['before it', [{ insert: 'ab' }], 3, 5],
  ['after it', [{ retain: 4 }, { insert: 'ab' }], 3, 3],
  ['before it, taken away', [{ retain: 1 }, { delete: 2 }], 4, 2],
  ['around it, taken away', [{ retain: 1 }, { delete: 5 }], 4, 1],
])('the cursor stays with its words when somebody writes %s', (_where, delta, place, after) => {
  expect(movedBy(delta, place)).toBe(after)
})
