import type { Deps } from '../../../deps.ts'
import type { NotePlace } from '../../../store/note-documents.ts'
import { type KeptDocument, saveWritings, type Writing, type Written } from './save-writings.ts'

/** So many sendings are saved in one transaction, and so many documents are kept ready by an instance. */
const AT_ONCE = 40
const KEPT = 100

type Waiting = {
  writing: Writing
  resolve: (written: Written) => void
  reject: (error: unknown) => void
}
type Desk = { waiting: Waiting[]; kept: KeptDocument | null; busy: boolean }
type DeskDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/** Nothing here is the truth: another instance writes in the same documents, and each transaction catches up first. */
const desks = new WeakMap<DeskDeps['db'], Map<string, Desk>>()

/**
 * Saves what several write in one group's note at the same moment together: one transaction, one connection, whoever many they
 * are. Each gets the own answer when it is stored.
 */
export function writeAtDesk(deps: DeskDeps, place: NotePlace, writing: Writing): Promise<Written> {
  const own = desks.get(deps.db) ?? new Map<string, Desk>()
  desks.set(deps.db, own)
  const desk = own.get(place.groupId) ?? { waiting: [], kept: null, busy: false }
  // The one that was used last stands last.
  own.delete(place.groupId)
  own.set(place.groupId, desk)
  for (const [groupId, { busy }] of own) {
    if (own.size <= KEPT) break
    if (!busy) own.delete(groupId)
  }
  return new Promise((resolve, reject) => {
    desk.waiting.push({ writing, resolve, reject })
    if (!desk.busy) void work(deps, place, desk)
  })
}

async function work(deps: DeskDeps, place: NotePlace, desk: Desk): Promise<void> {
  desk.busy = true
  while (desk.waiting.length > 0) {
    const some = desk.waiting.splice(0, AT_ONCE)
    try {
      const writings = some.map(({ writing }) => writing)
      const { results, kept } = await saveWritings(deps, place, writings, desk.kept)
      desk.kept = kept
      some.forEach(({ resolve, reject }, nth) => {
        const result = results[nth]
        if (result === undefined) reject(new Error('A sending came to nothing'))
        else resolve(result)
      })
    } catch (error) {
      // What the document holds may never have been stored: it is made anew of its rows.
      desk.kept = null
      for (const { reject } of some) reject(error)
    }
  }
  desk.busy = false
}
