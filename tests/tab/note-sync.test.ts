import { expect, test } from '@jest/globals'
import * as Y from 'yjs'
import type { NoteDocumentView } from '../../bot/contract/notes.ts'
import { createNoteSync, type NoteDoor } from '../../tab/src/features/meetings/notes/note-sync.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const empty = { updates: [], upTo: 0, tasks: [] } as unknown as NoteDocumentView

/** A product that answers when it is told to, and keeps what it got. */
function slowProduct() {
  const server = new Y.Doc()
  const waiting: (() => void)[] = []
  const door: NoteDoor = {
    read: async () => empty,
    write: (update) =>
      new Promise((resolve) => {
        waiting.push(() => {
          Y.applyUpdate(
            server,
            Uint8Array.from(atob(update), (sign) => sign.charCodeAt(0)),
          )
          resolve({})
        })
      }),
    isFinal: () => false,
    isGap: () => false,
  }
  return { server, waiting, door }
}

test('what is typed while something is on its way is sent after it, and nothing of it is lost', async () => {
  const { server, waiting, door } = slowProduct()
  const sync = createNoteSync(door, 'group', () => undefined)
  const text = sync.doc.getText('t:goal')
  text.insert(0, 'A')
  await sleepUntil(() => waiting.length === 1, 20_000)
  text.insert(1, 'B')
  text.insert(2, 'C')
  waiting.shift()?.()
  await sleepUntil(() => waiting.length === 1, 20_000)
  waiting.shift()?.()
  await sleepUntil(() => sync.status() === 'saved', 20_000)
  expect(server.getText('t:goal').toJSON()).toBe('ABC')
  sync.stop()
})
