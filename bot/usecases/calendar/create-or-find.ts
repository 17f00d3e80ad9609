import type { CalendarEvent, NewEvent } from '../../deps.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { failed, type TryEnd } from './try-end.ts'

export type CreatedOrFound =
  | { ok: true; event: CalendarEvent; found: boolean }
  /** How the try ends. */
  | { ok: false; end: TryEnd }

/**
 * Puts an event into Outlook. Should the product die between the event and its being written down here, the event is found again
 * by our mark, and by Outlook's own memory of the same transaction: it is never there twice. `found`: it was there already, as a
 * try whose end was lost had made it, and may be older than what is asked for now.
 */
export async function createOrFind(
  deps: OutlookDeps,
  event: OutlookEvent,
  asked: Omit<NewEvent, 'mark'>,
): Promise<CreatedOrFound> {
  const known = event.attempts > 1 ? await deps.calendar.findEvent(event.id) : null
  if (known !== null) return { ok: true, event: known, found: true }
  const made = await deps.calendar.createEvent({ mark: event.id, ...asked })
  if (made.ok) return { ok: true, event: made.event, found: false }
  const reason = made.reason === 'no_consent' || made.reason === 'refused' ? made.reason : 'unavailable'
  return { ok: false, end: { facts: {}, decided: failed(event, { ...made, reason }, deps.clock()) } }
}
