import type { Entry } from './entry.ts'
import { findRing } from './find-ring.ts'

export type RingRefusal =
  | { code: 'unknown_entry'; entryId: string }
  /** `ring` names the entries, from one back to itself. */
  | { code: 'ring_of_dependencies'; ring: readonly string[] }
  | { code: 'ring_of_following'; ring: readonly string[] }

/**
 * Null when the entry, put among the others (in the place of what it was), depends on and follows only what is there, and
 * neither ever leads back to itself.
 */
export function refuseRings(entry: Entry, entries: readonly Entry[]): RingRefusal | null {
  const all = [entry, ...entries.filter(({ id }) => id !== entry.id)]
  const ids = new Set(all.map(({ id }) => id))
  const unknown = [...entry.dependsOn, ...followedBy(entry)].find((id) => !ids.has(id))
  if (unknown !== undefined) return { code: 'unknown_entry', entryId: unknown }
  const dependencies = findRing(new Map(all.map(({ id, dependsOn }) => [id, dependsOn])))
  if (dependencies !== null) return { code: 'ring_of_dependencies', ring: dependencies }
  const following = findRing(new Map(all.map((each) => [each.id, followedBy(each)])))
  return following === null ? null : { code: 'ring_of_following', ring: following }
}

/** Null when nothing hangs on the entry, so that it may be removed; else who does. */
export function refuseRemoval(
  id: string,
  entries: readonly Entry[],
): { code: 'others_hang_on_it'; entryIds: readonly string[] } | null {
  const hanging = entries.filter(
    (entry) => entry.id !== id && (entry.dependsOn.includes(id) || followedBy(entry).includes(id)),
  )
  return hanging.length === 0 ? null : { code: 'others_hang_on_it', entryIds: hanging.map((each) => each.id) }
}

/** The entry whose dates it takes its own from, if any. */
const followedBy = ({ schedule }: Entry): string[] => (schedule.by === 'other' ? [schedule.entryId] : [])
