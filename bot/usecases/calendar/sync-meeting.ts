import type { EventChange } from '../../deps.ts'
import type { MeetingField, MeetingFields } from '../../domain/outlook/meeting-fields.ts'
import { agreeOn, reconcile, type Sides } from '../../domain/outlook/reconcile.ts'
import type { EventPatch, OutlookEvent, ShownConflict } from '../../store/outlook-events.ts'
import { factsOf } from './event-facts.ts'
import { makeEvent } from './make-event.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { fieldsOf, readMeeting, type WheelMeeting } from './read-meeting.ts'
import { removeEvent } from './remove-event.ts'
import { takeFromOutlook } from './take-from-outlook.ts'
import { failed, settled, type TryEnd } from './try-end.ts'

/** In the wheel these belong to all dates of an entry that comes again. */
const OF_SERIES: readonly MeetingField[] = ['title', 'location']

/** Brings one meeting in step: makes it, reads what Outlook says, and carries over what one side alone has changed. */
export async function syncMeeting(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  const { entryId, key, eventId, seen } = event
  if (event.state === 'ending' || entryId === null || key === null) return removeEvent(deps, event)
  const meeting = await readMeeting(deps.db, entryId, key, deps.clock())
  if (event.state === 'creating' || eventId === null || seen === null) return makeEvent(deps, event, meeting)

  const read = event.look ? await deps.calendar.readEvent(eventId) : null
  const facts: EventPatch = read === null ? {} : factsOf(read, event.invitees)
  const known = event.outlook ?? seen.outlook
  const outlook = read !== null ? fieldsOf(read) : event.look ? { ...known, cancelled: true } : known
  // An entry that is removed, or comes no more at that date, does not take place.
  const wheel = meeting?.fields ?? { ...seen.wheel, cancelled: true }
  return carryOver(deps, { ...event, etag: read?.etag ?? event.etag }, { meeting, wheel, outlook, facts })
}

type Scene = Sides & { meeting: WheelMeeting | null; facts: EventPatch }

async function carryOver(deps: OutlookDeps, event: OutlookEvent, scene: Scene): Promise<TryEnd> {
  const { meeting, wheel, outlook } = scene
  const seen = event.seen ?? { wheel, outlook }
  const repeats = meeting !== null && meeting.entry.schedule.by !== 'date'
  const steps = reconcile(seen, { wheel, outlook }, repeats ? OF_SERIES : [])
  const facts = { ...scene.facts, outlook }
  if (wheel.cancelled && outlook.cancelled)
    return { facts: { ...facts, state: 'ended' }, decided: { ...settled, conflicts: [] } }
  if (steps.toOutlook.includes('cancelled')) return withFacts(facts, await removeEvent(deps, event))

  const conflicts: ShownConflict[] = [...steps.conflicts]
  const now = { wheel, outlook }
  let toWheel = steps.toWheel
  if (meeting !== null && toWheel.length > 0) {
    const taken = await takeFromOutlook(deps, event, meeting, { outlook, fields: toWheel })
    // Somebody changed the entry at this very moment: seen anew at once.
    if (!taken.ok && ['wheel_changed_meanwhile', 'not_found'].includes(taken.refusal.code))
      return { facts, decided: { dueAt: deps.clock() } }
    if (!taken.ok) {
      const reason = taken.refusal.code
      conflicts.push(...toWheel.map((field) => ({ field, why: 'refused' as const, reason })))
      toWheel = []
    }
    now.wheel = { ...wheel, ...pick(outlook, toWheel) }
    if (now.wheel.cancelled)
      return { facts: { ...facts, state: 'ended' }, decided: { ...settled, conflicts: [] } }
  }

  const inStep = agreeOn(seen, now, [...steps.same, ...toWheel])
  if (steps.toOutlook.length === 0)
    return { facts: { ...facts, seen: inStep }, decided: { ...settled, conflicts } }
  return push(deps, event, { now, fields: steps.toOutlook, facts: { ...facts, seen: inStep }, conflicts })
}

/** Writes to Outlook what the wheel alone has changed; whoever changed the event meanwhile is heard first. */
async function push(
  deps: OutlookDeps,
  event: OutlookEvent,
  given: { now: Sides; fields: readonly MeetingField[]; facts: EventPatch; conflicts: ShownConflict[] },
): Promise<TryEnd> {
  const { now, fields, facts, conflicts } = given
  const written = await deps.calendar.updateEvent(
    event.eventId ?? '',
    event.etag ?? '',
    changeOf(now.wheel, fields),
  )
  if (!written.ok) {
    const { reason } = written
    if (reason === 'changed' || reason === 'gone')
      return { facts, decided: { look: true, dueAt: deps.clock(), conflicts } }
    return { facts, decided: { ...failed(event, { ...written, reason }, deps.clock()), conflicts } }
  }
  const after = { wheel: now.wheel, outlook: fieldsOf(written.event) }
  const seen = facts.seen ?? { wheel: now.wheel, outlook: now.outlook }
  // Nothing else was changed in Outlook by this: If-Match has held.
  const inStep = agreeOn(seen, after, fields)
  return {
    facts: { ...facts, ...factsOf(written.event, event.invitees), seen: inStep },
    decided: { ...settled, conflicts },
  }
}

function changeOf(wheel: MeetingFields, fields: readonly MeetingField[]): EventChange {
  return {
    ...(fields.includes('title') && { subject: wheel.title }),
    ...(fields.includes('when') && { when: wheel.when }),
    ...(fields.includes('location') && { location: wheel.location === '' ? null : wheel.location }),
  }
}

const pick = (from: MeetingFields, fields: readonly MeetingField[]): Partial<MeetingFields> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))

const withFacts = (facts: EventPatch, end: TryEnd): TryEnd => ({
  facts: { ...facts, ...end.facts },
  decided: end.decided,
})
