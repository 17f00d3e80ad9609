import type { OutlookEvent } from '../../store/outlook-events.ts'
import { CANCELLED_COMMENT } from '../../views/invitation-html.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { failed, settled, type TryEnd } from './try-end.ts'

/** Takes an event out of Outlook; whoever was invited is told by Outlook itself. */
export async function removeEvent(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  // One that was on its way may have come there before the answer was lost.
  const eventId = event.eventId ?? (await deps.calendar.findEvent(event.id))?.id ?? null
  const removed =
    eventId === null
      ? { ok: true as const }
      : hasCalled(event)
        ? await deps.calendar.cancelEvent(eventId, CANCELLED_COMMENT)
        : await deps.calendar.deleteEvent(eventId)
  if (removed.ok) return { facts: { state: 'ended' }, decided: { ...settled, conflicts: [] } }
  const reason =
    removed.reason === 'no_consent' || removed.reason === 'refused' ? removed.reason : 'unavailable'
  return { facts: {}, decided: failed(event, { ...removed, reason }, deps.clock()) }
}

/** Whom Outlook calls is what it last said, be it that somebody was added there alone; before that, whom we meant to call. */
const hasCalled = ({ eventId, answers, invitees }: OutlookEvent): boolean =>
  eventId === null ? invitees.length > 0 : answers.length > 0
