import type { Deps } from '../../deps.ts'
import type { MeetingPurpose } from '../../domain/forums/cadence-rule.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { savePurposes as writePurposes } from '../../store/meeting-purposes.ts'
import { findEntries } from '../../store/wheel-entries.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** Says what one meeting of the forum is for: to align expectations, to discuss the focus areas. */
export async function savePurposes(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { forumId: string; entryId: string; key: string; purposes: MeetingPurpose[] },
): Promise<Result<object>> {
  const { forumId, entryId, key, purposes } = input
  return inManagedForum(deps, actor, forumId, async ({ trx }) => {
    const kept = await findEntries(trx, [entryId])
    const entry = kept[0]?.entry
    if (entry === undefined || entry.forumId !== forumId) return refused('not_found')
    // What follows another entry has the other's keys, so only entries with dates of their own are looked through.
    if (entry.schedule.by !== 'other' && occurrenceOf(entry, key, among([entry])) === null)
      return refused('not_found')
    await writePurposes(trx, forumId, { entryId, key }, purposes)
    return { ok: true }
  })
}
