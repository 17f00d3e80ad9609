import type { Called } from '../../domain/outlook/reconcile-invitees.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'
import { invitationHtml } from '../../views/invitation-html.ts'
import { factsOf } from './event-facts.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { fieldsOf, type WheelMeeting } from './read-meeting.ts'
import { removeEvent } from './remove-event.ts'
import { callingSides } from './who-is-called.ts'
import { failed, settled, type TryEnd } from './try-end.ts'

/**
 * Puts a meeting into Outlook. Should the product die between the event and its being written down here, the event is
 * found again by our mark, and by Outlook's own memory of the same transaction: it is never there twice.
 */
export async function makeEvent(
  deps: OutlookDeps,
  event: OutlookEvent,
  meeting: WheelMeeting | null,
): Promise<TryEnd> {
  if (meeting === null || meeting.fields.cancelled) return removeEvent(deps, event)
  const { title, when, location } = meeting.fields
  const known = event.attempts > 1 ? await deps.calendar.findEvent(event.id) : null
  const made =
    known === null
      ? await deps.calendar.createEvent({
          mark: event.id,
          subject: title,
          when,
          location: location === '' ? null : location,
          online: event.online,
          html: invitationHtml(event.message),
          // An address may have been erased since the invitation was asked for.
          invitees: event.invitees.filter(({ mail }) => mail !== ''),
          hold: false,
        })
      : { ok: true as const, event: known }
  if (!made.ok) {
    const reason = made.reason === 'no_consent' || made.reason === 'refused' ? made.reason : 'unavailable'
    return { facts: {}, decided: failed(event, { ...made, reason }, deps.clock()) }
  }
  const outlook = fieldsOf(made.event)
  // What was found again may be older than the wheel: it is in step with what was sent only when it was sent now.
  const seen = { wheel: known === null ? meeting.fields : { ...outlook, location }, outlook }
  // Whatever the wheel was told meanwhile is looked at once more.
  const again = known === null ? settled : { ...settled, look: true, dueAt: deps.clock() }
  const calling = callingSides(event, made.event.invitees)
  const agreed = {
    people: event.invitees.map(({ personId }) => personId),
    now: known === null ? calling : { ...calling, wheel: calling.outlook.map(calledOf) },
  }
  return {
    facts: { ...factsOf(made.event, event), state: 'standing', seen, outlook, agreed },
    decided: again,
  }
}

const calledOf = ({ personId, needed }: Called): Called => ({ personId, needed })
