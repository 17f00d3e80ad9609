import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { OccurrenceKey } from '../../domain/wheel/entry.ts'
import { moveOccurrence as moveInEntry } from '../../domain/wheel/recurrence/one-occurrence.ts'
import { occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import type { When } from '../../domain/wheel/when.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Moves one occurrence alone; the others come as before. */
export async function moveOccurrence(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { key, to, ...of }: OfEntry & { key: OccurrenceKey; to: When },
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, ({ reader, entry, all }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const from = occurrenceOf(entry, key, all)?.when ?? to
    const moved = moveInEntry(entry, key, to, all)
    if (!moved.ok) return wheelRefused(moved.refusal, () => undefined)
    return { ok: true, change: { entry: moved.entry, event: { kind: 'moved', key, from, to } } }
  })
}
