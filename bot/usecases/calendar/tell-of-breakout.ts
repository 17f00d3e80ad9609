import { meetingOfGroup } from '../../store/breakout-events.ts'
import { markGroupsChanged } from '../../store/breakout-telling.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'
import type { OutlookDeps } from './outlook-deps.ts'

/**
 * A group's meeting stands now, or will not: whoever waits for the way into it is told. Should the product die before this, whoever
 * waits is looked at again all the same.
 */
export async function tellOfBreakout(deps: OutlookDeps, event: Pick<OutlookEvent, 'ownerId'>): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const meetingId = event.ownerId === null ? null : await meetingOfGroup(trx, event.ownerId)
    if (meetingId !== null) await markGroupsChanged(trx, meetingId, deps.clock())
  })
}
