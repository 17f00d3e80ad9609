import { claimDueEvents, type OutlookEvent, recordTry } from '../../store/outlook-events.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { readChanges } from './read-changes.ts'
import { syncBreakout } from './sync-breakout.ts'
import { syncHold } from './sync-hold.ts'
import { syncMeeting } from './sync-meeting.ts'
import { tellOfBreakout } from './tell-of-breakout.ts'
import { failed } from './try-end.ts'

const AT_A_TIME = 8
const LEASE_MS = 2 * 60_000
/** Enough for a year's plan at once; the rest waits for the next go. */
const MOST_ROUNDS = 50

/**
 * Keeps the wheel and the secretariat's calendar in step: reads what changed in Outlook, then does what is due. It may run on
 * several instances and be killed anywhere: what is to be done stands in rows, each taken for two minutes.
 */
export async function keepInStep(deps: OutlookDeps): Promise<void> {
  try {
    await readChanges(deps)
  } catch (error) {
    // What the wheel has to say to Outlook must not wait for what Outlook has to say.
    deps.log.warn({ err: error }, 'the calendar could not be read')
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const events = await claimDueEvents(deps.db, deps.clock(), AT_A_TIME, LEASE_MS)
    if (events.length === 0) return
    await Promise.all(events.map((event) => keepOneInStep(deps, event)))
  }
}

const sync = { hold: syncHold, meeting: syncMeeting, breakout: syncBreakout }

async function keepOneInStep(deps: OutlookDeps, event: OutlookEvent): Promise<void> {
  try {
    const { facts, decided } = await sync[event.purpose](deps, event)
    await recordTry(deps.db, event, facts, decided)
    if (event.purpose === 'breakout') await tellOfBreakout(deps, event)
  } catch (error) {
    deps.log.warn({ err: error, eventId: event.id }, 'a meeting could not be brought in step with Outlook')
    const end = failed(event, { reason: 'unavailable', afterMs: null, code: '' }, deps.clock())
    await recordTry(deps.db, event, {}, end)
  }
}
