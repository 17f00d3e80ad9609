import * as Y from 'yjs'
import { refused, type Result } from '../../refusal.ts'

/** What an update says that it changes, read without applying it. */
export type ReadUpdate = {
  /** The marks under which it writes, each with how far. */
  pens: { clientId: number; until: number }[]
  /** Names of the texts that it names; a change inside a text need not name it. */
  keys: string[]
  holdsText: boolean
}

/** A clock that no writer of notes comes near; lengths beyond it are made up. */
const MOST_MARKS = 5_000_000

/**
 * Reads an update of Yjs as plain text in top-level texts and nothing else: other kinds of content, formats and nested types are
 * no notes, and are refused as what cannot be read is.
 */
export function readUpdate(update: Uint8Array): Result<ReadUpdate> {
  const decoded = decode(update)
  if (decoded === null) return refused('note_unreadable')
  const pens = new Map<number, number>()
  const keys = new Set<string>()
  let holdsText = false
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const until = clock + struct.length
    if (!Number.isSafeInteger(until) || until > MOST_MARKS) return refused('note_unreadable')
    if (struct instanceof Y.Skip) continue
    pens.set(client, Math.max(pens.get(client) ?? 0, until))
    if (struct instanceof Y.GC) continue
    const { content, parent, parentSub } = struct
    if (parentSub !== null) return refused('note_unreadable')
    // Yjs names a top-level text by its name; anything else is inside something that is no text of ours.
    if (typeof parent === 'string') keys.add(parent)
    else if (parent !== null) return refused('note_unreadable')
    if (content instanceof Y.ContentString) holdsText ||= content.getLength() > 0
    else if (!(content instanceof Y.ContentDeleted)) return refused('note_unreadable')
  }
  return {
    ok: true,
    pens: [...pens].map(([clientId, until]) => ({ clientId, until })),
    keys: [...keys],
    holdsText,
  }
}

/** Null: no update at all. Yjs throws whatever its reader stumbles over. */
function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}
