import * as Y from 'yjs'
import type { NoteDocumentView } from '../../../../../bot/contract/notes.ts'

/** How one group's note is reached. What is thrown is either an answer in words (`isFinal`), or no answer at all. */
export type NoteDoor = {
  read: (since: number) => Promise<NoteDocumentView>
  write: (update: string) => Promise<unknown>
  isFinal: (error: unknown) => boolean
  /** The product lacks something that this page sent before: it gets the whole anew. */
  isGap: (error: unknown) => boolean
}

export type NoteStatus = 'saved' | 'saving' | 'offline' | 'refused'

const REMOTE = 'remote'
const BETWEEN_MS = 100
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 5_000

/**
 * One group's note on this page: what is written is sent at once, a little at a time, and kept here until it is stored; what others
 * write is taken in. Without a network both wait, also over a reload of the page. Sending anew does no harm.
 */
export function createNoteSync(door: NoteDoor, key: string, changed: () => void) {
  const doc = new Y.Doc()
  const kept = keptUnder(key)
  let pending: Uint8Array[] = kept.read()
  let upTo = 0
  let status: NoteStatus = 'saving'
  let problem: unknown = null
  let view: NoteDocumentView | null = null
  let busy = false
  let failures = 0
  let held = 0
  let waiting: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let reading: Promise<void> | null = null

  const say = (now: NoteStatus) => {
    status = now
    changed()
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === REMOTE) return
    pending.push(update)
    kept.save(pending)
    later(0)
  })
  for (const update of pending) Y.applyUpdate(doc, update, REMOTE)

  function later(ms: number): void {
    if (stopped || busy || status === 'refused') return
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  async function send(): Promise<void> {
    if (busy || stopped || pending.length === 0) return
    busy = true
    // A copy: what is typed meanwhile joins what waits.
    const sent = [...pending]
    say(failures > 0 ? 'offline' : 'saving')
    try {
      await door.write(base64Of(Y.mergeUpdates(sent)))
      pending = pending.slice(sent.length)
      kept.save(pending)
      failures = 0
      busy = false
      say(pending.length === 0 ? 'saved' : 'saving')
      if (pending.length > 0) later(BETWEEN_MS)
    } catch (error) {
      busy = false
      await failed(error)
    }
  }

  async function failed(error: unknown): Promise<void> {
    if (door.isGap(error) && failures === 0) {
      failures += 1
      const whole = await door.read(0).catch(() => null)
      if (whole !== null) {
        const server = Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...whole.updates.map(bytesOf)])
        pending = [Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(server))]
      }
      return later(BETWEEN_MS)
    }
    if (door.isFinal(error)) {
      problem = error
      return say('refused')
    }
    failures += 1
    say('offline')
    later(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures))
  }

  function take(apply: () => void): void {
    if (held > 0) waiting.push(apply)
    else apply()
  }

  /** Reads what this page does not have. */
  async function catchUp(): Promise<void> {
    reading ??= door
      .read(upTo)
      .then((read) => {
        view = { ...read, updates: [] }
        take(() =>
          doc.transact(
            () => read.updates.forEach((each) => Y.applyUpdate(doc, bytesOf(each), REMOTE)),
            REMOTE,
          ),
        )
        upTo = Math.max(upTo, read.upTo)
        if (status === 'saving' && pending.length === 0) status = 'saved'
        changed()
        if (pending.length > 0) later(0)
      })
      .catch((error: unknown) => {
        if (!door.isFinal(error)) return say('offline')
        problem = error
        say('refused')
      })
      .finally(() => {
        reading = null
      })
    return reading
  }

  return {
    doc,
    catchUp,
    /** A change that came by the stream. */
    hear(change: { id: number; after: number | null; data: string }): void {
      if (change.id <= upTo) return
      if (change.after !== null && change.after > upTo) return void catchUp()
      upTo = change.id
      take(() => Y.applyUpdate(doc, bytesOf(change.data), REMOTE))
    },
    /** While somebody is in the middle of a sign or a number, others' changes wait. */
    hold(): () => void {
      held += 1
      let mine = true
      return () => {
        if (!mine) return
        mine = false
        held -= 1
        if (held > 0) return
        const now = waiting
        waiting = []
        for (const apply of now) apply()
      }
    },
    status: () => status,
    problem: () => problem,
    view: () => view,
    stop(): void {
      stopped = true
      clearTimeout(timer)
    },
  }
}

export type NoteSync = ReturnType<typeof createNoteSync>

/** What has not been stored yet, kept over a reload where the browser allows it; each page its own. */
function keptUnder(key: string) {
  const prefix = `rammehjul:${key}:`
  const own = `${prefix}${crypto.randomUUID()}`
  const storage = storageOrNull()
  return {
    read(): Uint8Array[] {
      if (storage === null) return []
      const keys = Object.keys(storage).filter((name) => name.startsWith(prefix))
      const found = keys.flatMap((name) => (storage.getItem(name) ?? '').split(' ').filter(Boolean))
      for (const name of keys) storage.removeItem(name)
      if (found.length > 0) storage.setItem(own, found.join(' '))
      return found.map(bytesOf)
    },
    save(updates: readonly Uint8Array[]): void {
      if (storage === null) return
      try {
        if (updates.length === 0) storage.removeItem(own)
        else storage.setItem(own, updates.map(base64Of).join(' '))
      } catch {
        // The browser's store is full: what is written is still kept by the page itself.
        storage.removeItem(own)
      }
    },
  }
}

function storageOrNull(): Storage | null {
  try {
    return window.localStorage
  } catch {
    // A browser may refuse a page in a frame its store.
    return null
  }
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
