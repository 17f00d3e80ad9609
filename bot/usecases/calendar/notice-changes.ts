import { createHash, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { markCalendarChanged, readSubscription, saveSubscription } from '../../store/outlook-calendar.ts'

/** What Graph posts, as far as it is looked at: never what has changed, only that something has. */
export type Notification = {
  clientState: string | null
  lifecycleEvent: 'missed' | 'subscriptionRemoved' | 'reauthorizationRequired' | null
}

/** Who does not know the state that we gave Graph is not Graph. What comes of it is read by a job. */
export async function noticeChanges(
  deps: Pick<Deps, 'db' | 'clock' | 'enqueue' | 'log'>,
  notifications: readonly Notification[],
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const { stateHash } = await readSubscription(trx)
    const ours = notifications.filter(({ clientState }) => isOurs(clientState, stateHash))
    if (ours.length < notifications.length)
      deps.log.warn({ strange: notifications.length - ours.length }, 'notifications without our state')
    if (ours.length === 0) return
    const events = new Set(ours.map(({ lifecycleEvent }) => lifecycleEvent))
    // The sweep that renews it finds it at its end, and makes another where it is gone.
    if (events.has('subscriptionRemoved')) await saveSubscription(trx, { id: null, triedAt: null })
    if (events.has('reauthorizationRequired'))
      await saveSubscription(trx, { expiresAt: new Date(deps.clock().getTime() + 60_000), triedAt: null })
    await markCalendarChanged(trx)
    await deps.enqueue(trx, 'outlook', {})
  })
}

export const hashState = (state: string): Buffer => createHash('sha256').update(state).digest()

/** Compared by hash and in constant time, so that nobody learns the state by trying. */
function isOurs(state: string | null, hash: Buffer | null): boolean {
  return state !== null && hash !== null && timingSafeEqual(hashState(state), hash)
}
