import type { OutlookEvent } from '../../store/outlook-events.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { removeEvent } from './remove-event.ts'
import { failed, settled, type TryEnd } from './try-end.ts'

/** Puts a time that is held into the calendar; afterwards it is left to itself. */
export async function syncHold(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  const { held } = event
  if (event.state === 'ending' || held === null) return removeEvent(deps, event)
  const known = event.attempts > 1 ? await deps.calendar.findEvent(event.id) : null
  const made =
    known === null
      ? await deps.calendar.createEvent({
          mark: event.id,
          subject: held.title,
          when: held.when,
          location: held.location === '' ? null : held.location,
          online: false,
          html: '',
          invitees: [],
          hold: true,
        })
      : { ok: true as const, event: known }
  if (!made.ok) {
    const reason = made.reason === 'no_consent' || made.reason === 'refused' ? made.reason : 'unavailable'
    return { facts: {}, decided: failed(event, { ...made, reason }, deps.clock()) }
  }
  const { id, etag, iCalUId } = made.event
  return { facts: { eventId: id, etag, iCalUId }, decided: { ...settled, state: 'standing' } }
}
