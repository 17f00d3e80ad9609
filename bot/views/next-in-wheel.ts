import type { Kysely } from 'kysely'
import type { WheelItem } from '../contract/wheel.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { addDays } from '../domain/calendar/plain-date.ts'
import { instantsOf, type When } from '../domain/wheel/when.ts'
import type { Database } from '../store/database.ts'
import { readWheel, type WheelPerson } from './read-wheel.ts'
import { itemsOf } from './wheel-items.ts'

/** What is farther away than this is not next. */
const LOOKS_AHEAD_DAYS = 400

export type NextInWheel = {
  /** Of this forum alone; null: of all that the reader may see. */
  forumId: string | null
  /** Of these kinds alone; null: whatever comes. `['meeting']` gives the next meetings. */
  kinds: readonly WheelItem['kind'][] | null
  limit: number
}

/** What comes next for the reader, in order of dates: what is not over, from what runs now or today on. */
export async function nextInWheel(
  db: Kysely<Database>,
  person: WheelPerson,
  { forumId, kinds, limit }: NextInWheel,
  now: Date,
): Promise<WheelItem[]> {
  const today = localDateOf(now)
  const reading = await readWheel(db, person, { from: today, to: addDays(today, LOOKS_AHEAD_DAYS) }, now)
  const shown = reading.shown.filter(
    ({ occurrence: { state, when }, entry }) =>
      (state === 'running' || (state === 'planned' && !isHeldBy(now, entry.kind, when))) &&
      (forumId === null || entry.forumId === forumId) &&
      (kinds === null || kinds.includes(entry.kind)),
  )
  return itemsOf({ ...reading, shown: shown.slice(0, limit) })
}

/** A meeting of this morning is not what comes next this afternoon, ticked off or not; a task or a deadline of today still waits. */
const isHeldBy = (now: Date, kind: WheelItem['kind'], when: When): boolean =>
  (kind === 'meeting' || kind === 'conference') &&
  when.times !== null &&
  instantsOf(when, when.times).end <= now
