import type { Kysely } from 'kysely'
import type { Forum } from '../domain/forum.ts'
import type { Database } from '../store/database.ts'
import { nextInWheel } from './next-in-wheel.ts'

/** More meetings ahead than any forum plans. */
const MOST = 50

const theWholeWheel = { personId: null, secretariat: true }

/** The forum's coming meetings: those of the wheel, and those that only stand in its list. One for each day, in order. */
export async function meetingsAhead(
  db: Kysely<Database>,
  { id, meetings }: Pick<Forum, 'id' | 'meetings'>,
  now: Date,
): Promise<Forum['meetings']> {
  const wanted = { forumId: id, kinds: ['meeting'], limit: MOST } as const
  const planned = await nextInWheel(db, theWholeWheel, wanted, now)
  const inWheel = planned.map(({ from, title }) => ({ date: from, title }))
  const days = new Set(inWheel.map(({ date }) => date))
  return [...inWheel, ...meetings.filter(({ date }) => !days.has(date))].toSorted((a, b) =>
    a.date.localeCompare(b.date),
  )
}
