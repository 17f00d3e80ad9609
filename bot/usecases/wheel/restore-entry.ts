import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'

/** Takes back that an entry was cancelled. What was said of single occurrences before holds again. */
export async function restoreEntry(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfEntry,
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, ({ reader, entry }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const state = entry.state === 'cancelled' ? 'planned' : entry.state
    return { ok: true, change: { entry: { ...entry, state }, event: { kind: 'restored', key: null } } }
  })
}
