import type { OutlookEvent } from '../../store/outlook-events.ts'
import { createOrFind } from './create-or-find.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { removeEvent } from './remove-event.ts'
import { settled, type TryEnd } from './try-end.ts'

/** Puts a time that is held into the calendar; afterwards it is left to itself. */
export async function syncHold(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  const { held } = event
  if (event.state === 'ending' || held === null) return removeEvent(deps, event)
  const made = await createOrFind(deps, event, {
    subject: held.title,
    when: held.when,
    location: held.location === '' ? null : held.location,
    online: false,
    html: '',
    invitees: [],
    hold: true,
  })
  if (!made.ok) return made.end
  const { id, etag, iCalUId } = made.event
  return { facts: { eventId: id, etag, iCalUId }, decided: { ...settled, state: 'standing' } }
}
