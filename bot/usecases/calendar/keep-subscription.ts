import type { Deps } from '../../deps.ts'
import { markCalendarChanged, readSubscription, saveSubscription } from '../../store/outlook-calendar.ts'
import { hasStandingEvents } from '../../store/outlook-marks.ts'
import { hashState } from './notice-changes.ts'

const HOUR_MS = 3_600_000
/** Graph lets a subscription to events live for under seven days. */
const LIFE_MS = (7 * 24 - 4) * HOUR_MS
/** Renewed with this much left, so that a weekend's outage loses none. */
const RENEW_BEFORE_MS = 3 * 24 * HOUR_MS
const AFTER_FAILURE_MS = 5 * 60_000

/** Where Graph posts its notifications, below the product's own address. */
export const NOTIFICATIONS_PATH = '/api/graph-notifications'

/**
 * Sees to it that Graph tells of changes in the calendar, while anything of ours stands in it: subscribes, renews well before
 * the end, and begins anew where Graph knows the subscription no more. Without it the calendar is read all the same, later.
 */
export async function keepSubscription(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar' | 'config' | 'newSecret' | 'log'>,
): Promise<void> {
  const { db } = deps
  if (!(await hasStandingEvents(db))) return
  const now = deps.clock()
  const kept = await readSubscription(db)
  if (
    kept.id !== null &&
    kept.expiresAt !== null &&
    kept.expiresAt.getTime() - now.getTime() > RENEW_BEFORE_MS
  )
    return
  if (kept.triedAt !== null && now.getTime() - kept.triedAt.getTime() < AFTER_FAILURE_MS) return
  await saveSubscription(db, { triedAt: now })
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  try {
    const renewed = kept.id === null ? null : await deps.calendar.renew(kept.id, expiresAt)
    const subscription = renewed ?? (await subscribeAnew(deps, expiresAt))
    await saveSubscription(db, { ...subscription, triedAt: null })
    // What happened between the old one's end and the new one's beginning was told to nobody.
    if (renewed === null) await markCalendarChanged(db)
  } catch (error) {
    deps.log.warn({ err: error }, 'no notifications of the calendar; it is read every ten minutes')
  }
}

async function subscribeAnew(
  deps: Pick<Deps, 'db' | 'calendar' | 'config' | 'newSecret'>,
  expiresAt: Date,
): Promise<{ id: string; expiresAt: Date }> {
  const clientState = deps.newSecret()
  // Known before Graph is: its first notification may come before its answer.
  await saveSubscription(deps.db, { stateHash: hashState(clientState) })
  const url = `${deps.config.publicUrl}${NOTIFICATIONS_PATH}`
  return deps.calendar.subscribe({ url, clientState, expiresAt })
}
