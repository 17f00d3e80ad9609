import type { Attending, EventChange } from '../../deps.ts'
import type { Called, CallingSides } from '../../domain/outlook/reconcile-invitees.ts'
import type { HeldTime, OutlookEvent } from '../../store/outlook-events.ts'
import { invitationHtml } from '../../views/invitation-html.ts'
import { createOrFind } from './create-or-find.ts'
import { factsOf } from './event-facts.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { fieldsOf } from './read-meeting.ts'
import { removeEvent } from './remove-event.ts'
import { failed, settled, type TryEnd } from './try-end.ts'

/**
 * Brings a group's own meeting to what it is to be. Ours alone counts here: whoever moves it in Outlook, or takes somebody off it,
 * moves it away from what everybody's card says. One that was deleted there has ended, and another is made.
 */
export async function syncBreakout(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  const { held, eventId, seen } = event
  if (event.state === 'ending' || held === null) return removeEvent(deps, event)
  if (event.state === 'creating' || eventId === null || seen === null) return make(deps, event, held)
  const change = changeOf(event, held)
  if (Object.keys(change).length === 0) return { facts: {}, decided: settled }
  let written = await deps.calendar.updateEvent(eventId, event.etag ?? '', change)
  if (!written.ok && written.reason === 'changed') {
    const read = await deps.calendar.readEvent(eventId)
    if (read !== null) written = await deps.calendar.updateEvent(eventId, read.etag, change)
  }
  if (written.ok)
    return { facts: { ...factsOf(written.event, event), ...saidNow(event, held) }, decided: settled }
  if (written.reason === 'gone') return { facts: { state: 'ended' }, decided: settled }
  const reason = written.reason === 'changed' ? 'unavailable' : written.reason
  return { facts: {}, decided: failed(event, { ...written, reason }, deps.clock()) }
}

async function make(deps: OutlookDeps, event: OutlookEvent, held: HeldTime): Promise<TryEnd> {
  const made = await createOrFind(deps, event, {
    subject: held.title,
    when: held.when,
    location: held.location === '' ? null : held.location,
    online: event.online,
    html: invitationHtml(event.message),
    invitees: event.invitees.filter(({ mail }) => mail !== ''),
    hold: false,
  })
  if (!made.ok) return made.end
  const facts = factsOf(made.event, event)
  if (!made.found)
    return { facts: { ...facts, ...saidNow(event, held), state: 'standing' }, decided: settled }
  // What was found again was made by a try whose end was lost: it may be older than what the event is to be now.
  const { title, when, location } = fieldsOf(made.event)
  const said = { seen: seenOf({ title, when, location }), agreed: agreedOn([]) }
  return { facts: { ...facts, ...said, state: 'standing' }, decided: { ...settled, dueAt: deps.clock() } }
}

/** What Outlook has been told, to be held against what the event is to be the next time. */
const saidNow = (event: OutlookEvent, held: HeldTime) => ({
  seen: seenOf(held),
  agreed: agreedOn(event.invitees, event.seenInvitees),
})

const seenOf = ({ title, when, location }: HeldTime) => {
  const fields = { title, when, location, cancelled: false }
  return { wheel: fields, outlook: fields }
}

function agreedOn(called: readonly Called[], before: CallingSides | null = null) {
  const now = called.map(({ personId, needed }) => ({ personId, needed }))
  const people = [...new Set([...now, ...(before?.wheel ?? [])].map(({ personId }) => personId))]
  return { people, now: { wheel: now, outlook: [] } }
}

function changeOf(event: OutlookEvent, held: HeldTime): EventChange {
  const said = event.seen?.wheel
  const called = event.invitees.map(({ personId }) => personId).toSorted()
  const known = (event.seenInvitees?.wheel ?? []).map(({ personId }) => personId).toSorted()
  return {
    ...(said?.title !== held.title && { subject: held.title }),
    ...(JSON.stringify(said?.when) !== JSON.stringify(held.when) && { when: held.when }),
    ...(said?.location !== held.location && { location: held.location === '' ? null : held.location }),
    ...(called.join() !== known.join() && { attending: attendingOf(event) }),
  }
}

const attendingOf = ({ invitees }: OutlookEvent): Attending[] =>
  invitees
    .filter(({ mail }) => mail !== '')
    .map(({ name, mail, needed }) => ({ name, mail, needed, resource: false }))
