import type { Called } from '../../domain/outlook/reconcile-invitees.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'
import { invitationHtml } from '../../views/invitation-html.ts'
import { createOrFind } from './create-or-find.ts'
import { factsOf } from './event-facts.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { fieldsOf, type WheelMeeting } from './read-meeting.ts'
import { removeEvent } from './remove-event.ts'
import { callingSides } from './who-is-called.ts'
import { settled, type TryEnd } from './try-end.ts'

/** Puts a meeting of the wheel into Outlook. */
export async function makeEvent(
  deps: OutlookDeps,
  event: OutlookEvent,
  meeting: WheelMeeting | null,
): Promise<TryEnd> {
  if (meeting === null || meeting.fields.cancelled) return removeEvent(deps, event)
  const { title, when, location } = meeting.fields
  const made = await createOrFind(deps, event, {
    subject: title,
    when,
    location: location === '' ? null : location,
    online: event.online,
    html: invitationHtml(event.message),
    // An address may have been erased since the invitation was asked for.
    invitees: event.invitees.filter(({ mail }) => mail !== ''),
    hold: false,
  })
  if (!made.ok) return made.end
  const outlook = fieldsOf(made.event)
  // What was found again may be older than the wheel: it is in step with what was sent only when it was sent now.
  const seen = { wheel: made.found ? { ...outlook, location } : meeting.fields, outlook }
  // Whatever the wheel was told meanwhile is looked at once more.
  const again = made.found ? { ...settled, look: true, dueAt: deps.clock() } : settled
  const calling = callingSides(event, made.event.invitees)
  const agreed = {
    people: event.invitees.map(({ personId }) => personId),
    now: made.found ? { ...calling, wheel: calling.outlook.map(calledOf) } : calling,
  }
  return {
    facts: { ...factsOf(made.event, event), state: 'standing', seen, outlook, agreed },
    decided: again,
  }
}

const calledOf = ({ personId, needed }: Called): Called => ({ personId, needed })
