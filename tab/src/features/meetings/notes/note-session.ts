import * as Y from 'yjs'
import type { NoteChange, NoteDocumentView } from '../../../../../bot/contract/notes.ts'

export type SaveState = 'saved' | 'saving' | 'offline'

type Wire = {
  /** Everything, or what came after. */
  read: (since: number) => Promise<NoteDocumentView>
  write: (update: string) => Promise<{ upTo: number; redacted: string[] }>
}

const SEND_AFTER_MS = 250
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 10_000

/** What came from the product, so that it is not sent back. */
const FROM_PRODUCT = 'product'

/**
 * One group's note in this window: its document, what waits to be sent, and what comes from others. What is typed while there is no
 * connection waits, and is sent as one when it is back; the same sent twice changes nothing.
 */
export function openNote(first: NoteDocumentView, wire: Wire, onState: (state: SaveState) => void) {
  const doc = new Y.Doc()
  let upTo = 0
  let waiting: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let sending = false
  let closed = false

  const take = (view: NoteDocumentView) => {
    for (const update of view.updates) Y.applyUpdate(doc, bytesOf(update), FROM_PRODUCT)
    upTo = Math.max(upTo, view.upTo)
  }
  const readOn = async () => {
    try {
      take(await wire.read(upTo))
    } catch {
      onState('offline')
      if (!closed) setTimeout(() => void readOn(), LONGEST_WAIT_MS)
    }
  }
  const send = async () => {
    if (sending || waiting.length === 0 || closed) return
    sending = true
    const batch = Y.mergeUpdates(waiting)
    waiting = []
    try {
      const { redacted } = await wire.write(textOf(batch))
      wait = FIRST_WAIT_MS
      if (redacted.length > 0) await readOn()
      onState(waiting.length === 0 ? 'saved' : 'saving')
      if (waiting.length > 0) later(SEND_AFTER_MS)
    } catch {
      // Nothing of it is lost: it goes with what is typed until it gets through.
      waiting.unshift(batch)
      onState('offline')
      later(wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    } finally {
      sending = false
    }
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }
  take(first)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_PRODUCT) return
    waiting.push(update)
    onState('saving')
    if (!sending) later(SEND_AFTER_MS)
  })
  return {
    doc,
    /** What the live channel says; null: something may have been missed. */
    hear(change: NoteChange | null): void {
      if (change === null || change.missed || (change.after !== null && change.after > upTo)) {
        void readOn()
        return
      }
      Y.applyUpdate(doc, bytesOf(change.data), FROM_PRODUCT)
      upTo = Math.max(upTo, change.id)
    },
    /** Sends what waits, at once, when the connection is back. */
    hurry: () => later(0),
    close(): void {
      void send()
      closed = true
      clearTimeout(timer)
    },
  }
}

export type NoteSession = ReturnType<typeof openNote>

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}

function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
