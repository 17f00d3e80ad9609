import type { Kysely } from 'kysely'
import { refused, type Refused } from '../../domain/refusal.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import type { Database } from '../../store/database.ts'
import { meetingsBelow } from '../../store/meetings.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import type { WheelForumRow } from '../../store/wheel-readers.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'

/**
 * Why entries may not become so: a date of theirs, or of what follows them, would be in the wheel no more and has a run sheet, with all
 * that hangs on it (who takes part, groups, notes), which would belong to no day. Null: none is lost. To be asked before they are saved.
 */
export async function refuseLosingMeeting(
  db: Kysely<Database>,
  forums: readonly WheelForumRow[],
  changed: readonly Entry[],
): Promise<Refused | null> {
  const meetings = await meetingsBelow(
    db,
    changed.map(({ id }) => id),
  )
  if (meetings.length === 0) return null
  const connected = await findConnected(
    db,
    meetings.map(({ entryId }) => entryId),
  )
  const made = new Map(changed.map((entry) => [entry.id, entry]))
  const entries = connected.map(({ entry }) => entry)
  const closedDaysOf = closedDaysAmong(forums)
  const before = among(entries, closedDaysOf)
  const after = among([...entries.map((entry) => made.get(entry.id) ?? entry), ...changed], closedDaysOf)
  for (const { entryId, key } of meetings) {
    const [was, is] = [before, after].map((all) => {
      const entry = all.byId.get(entryId)
      return entry === undefined ? null : occurrenceOf(entry, key, all)
    })
    if (was != null && is === null) return refused('date_has_run_sheet', { date: was.when.from })
  }
  return null
}
