import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'

/** Cancels an entry with all its occurrences. It stays in the wheel as cancelled; nobody waits for it any more. */
export async function cancelEntry(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfEntry,
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, ({ reader, entry }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const event = { kind: 'cancelled', key: null } as const
    return { ok: true, change: { entry: { ...entry, state: 'cancelled' }, event } }
  })
}
