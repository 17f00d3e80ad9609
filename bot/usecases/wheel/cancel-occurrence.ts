import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { OccurrenceKey } from '../../domain/wheel/entry.ts'
import { cancelOccurrence as inEntry } from '../../domain/wheel/recurrence/one-occurrence.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Cancels one occurrence alone; the others come as before. */
export async function cancelOccurrence(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { key, ...of }: OfEntry & { key: OccurrenceKey },
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, ({ reader, entry, all }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const changed = inEntry(entry, key, all)
    if (!changed.ok) return wheelRefused(changed.refusal, () => undefined)
    return { ok: true, change: { entry: changed.entry, event: { kind: 'cancelled', key } } }
  })
}
