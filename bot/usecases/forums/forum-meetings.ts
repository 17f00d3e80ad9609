import type { Kysely } from 'kysely'
import type { CadenceRule, ForumMeeting } from '../../domain/forums/cadence-rule.ts'
import { entryAt } from '../../domain/wheel/entry.ts'
import { occurrencesIn } from '../../domain/wheel/recurrence/occurrences.ts'
import type { Window } from '../../domain/wheel/when.ts'
import type { Database } from '../../store/database.ts'
import type { RuledForum } from '../../store/forum-rules.ts'
import { listPurposes, meetingId } from '../../store/meeting-purposes.ts'
import { entriesInWindow } from '../../store/wheel-window.ts'

export type KnownMeeting = ForumMeeting & { entryId: string; key: string; title: string }

/** Rules are held against all that anybody has planned, whoever asks. */
const everything = { personId: null, secretariat: true, forumIds: [], regionCodes: [] }

/**
 * The meetings and conferences of the forums as the wheel has them, by forum and in order of dates: those of the year, and
 * of other years as far as the forums' rules look at them.
 */
export async function meetingsOf(
  db: Kysely<Database>,
  forums: readonly RuledForum[],
  year: number,
): Promise<Map<string, KnownMeeting[]>> {
  const cadence = forums.flatMap(({ rules }) => rules?.cadence ?? [])
  return meetingsWithin(db, forums, { from: `${year - yearsBefore(cadence)}-01-01`, to: `${year + 1}-12-31` })
}

/** The same within any window. */
export async function meetingsWithin(
  db: Kysely<Database>,
  forums: readonly RuledForum[],
  window: Window,
): Promise<Map<string, KnownMeeting[]>> {
  const kept = await entriesInWindow(db, everything, window)
  const entries = kept.map(({ entry }) => entry)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const closed = new Map(forums.map(({ id, closedDays }) => [id, closedDays]))
  const purposes = await listPurposes(
    db,
    forums.map(({ id }) => id),
  )
  const closedDaysOf = (forumId: string | null) => closed.get(forumId ?? '') ?? []
  const found = occurrencesIn(entries, window, closedDaysOf).flatMap(({ entryId, key, when, state, was }) => {
    const entry = byId.get(entryId)
    if (entry === undefined || (entry.kind !== 'meeting' && entry.kind !== 'conference')) return []
    const meeting: KnownMeeting = {
      entryId,
      key,
      title: entryAt(entry, { was }).title,
      date: when.from,
      cancelled: state === 'cancelled',
      serves: entry.serves,
      purposes: purposes.get(meetingId({ entryId, key })) ?? [],
    }
    return [{ forumId: entry.forumId, meeting }]
  })
  const byForum = Map.groupBy(found, ({ forumId }) => forumId)
  return new Map(forums.map(({ id }) => [id, byForum.get(id)?.map(({ meeting }) => meeting) ?? []]))
}

/** A meeting is the first of its term only where none came before it in the term. */
const yearsBefore = (rules: readonly CadenceRule[]): number =>
  Math.max(0, ...rules.map((rule) => (rule.cadence === 'terms' ? rule.years : 0)))
