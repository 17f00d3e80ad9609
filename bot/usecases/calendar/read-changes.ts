import type { Deps } from '../../deps.ts'
import { claimCalendar, putCalendarBack, saveCalendarRead } from '../../store/outlook-calendar.ts'
import { hasStandingEvents, markOutlookChanged } from '../../store/outlook-marks.ts'

const DAY_MS = 86_400_000
/** The window that is followed: past meetings for a while, for their answers; the wheel's two years ahead and more. */
const BEHIND_MS = 60 * DAY_MS
const AHEAD_MS = 900 * DAY_MS
/** The window moves on when less than this is left of it: then all is read once. */
const LEFT_MS = 550 * DAY_MS
/** Notifications may be lost, all of them at times: so often the calendar is read all the same. */
const EVERY_MS = 10 * 60_000
const LEASE_MS = 2 * 60_000
const AFTER_FAILURE_MS = 30_000

/**
 * Reads what has changed in the secretariat's calendar since it was last read, and marks what is ours of it to be looked at.
 * With nothing of ours in it, it is not read at all. Throws when Graph does not answer; then it is read again soon.
 */
export async function readChanges(deps: Pick<Deps, 'db' | 'clock' | 'calendar'>): Promise<number> {
  const { db, calendar } = deps
  if (!(await hasStandingEvents(db))) return 0
  const now = deps.clock()
  const claimed = await claimCalendar(db, now, { leaseMs: LEASE_MS, everyMs: EVERY_MS })
  if (claimed === null) return 0
  try {
    const reach = new Date(now.getTime() + LEFT_MS)
    const kept =
      claimed.windowFrom !== null && claimed.windowTo !== null && claimed.windowTo > reach
        ? { from: claimed.windowFrom, to: claimed.windowTo }
        : null
    const window = kept ?? {
      from: new Date(now.getTime() - BEHIND_MS),
      to: new Date(now.getTime() + AHEAD_MS),
    }
    const since = kept === null || claimed.link === null ? null : claimed.link
    const changes = since === null ? null : await calendar.changedEvents(since, window)
    // Too old a link: from the beginning, and what is not there any more is missed.
    const all = changes ?? (await calendar.changedEvents(null, window))
    if (all === null) throw new Error('Graph calls its own beginning too old')
    return await db.transaction().execute(async (trx) => {
      const marked = await markOutlookChanged(trx, all, changes === null, deps.clock())
      await saveCalendarRead(trx, { link: all.link, windowFrom: window.from, windowTo: window.to }, now)
      return marked
    })
  } catch (error) {
    await putCalendarBack(db, new Date(now.getTime() + AFTER_FAILURE_MS))
    throw error
  }
}
