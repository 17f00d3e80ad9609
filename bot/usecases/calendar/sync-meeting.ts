import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { CalendarEvent, EventChange } from '../../deps.ts'
import type { MeetingField, MeetingFields } from '../../domain/outlook/meeting-fields.ts'
import {
  type CallingSteps,
  reconcileInvitees,
  takeInvitees,
} from '../../domain/outlook/reconcile-invitees.ts'
import { agreeOn, reconcile, type Sides } from '../../domain/outlook/reconcile.ts'
import type { EventPatch, OutlookEvent, ShownConflict, TriedPatch } from '../../store/outlook-events.ts'
import { factsOf } from './event-facts.ts'
import { listCallable } from './list-callable.ts'
import { makeEvent } from './make-event.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import { fieldsOf, readMeeting, type WheelMeeting } from './read-meeting.ts'
import { removeEvent } from './remove-event.ts'
import { takeFromOutlook } from './take-from-outlook.ts'
import { failed, settled, type TryEnd } from './try-end.ts'
import { attendingAs, callingSides, type Known } from './who-is-called.ts'

/** In the wheel these belong to all dates of an entry that comes again. */
const OF_SERIES: readonly MeetingField[] = ['title', 'location']

/** Brings one meeting in step: makes it, reads what Outlook says, and carries over what one side alone has changed. */
export async function syncMeeting(deps: OutlookDeps, event: OutlookEvent): Promise<TryEnd> {
  const { entryId, key, eventId, seen } = event
  if (event.state === 'ending' || entryId === null || key === null) return removeEvent(deps, event)
  const meeting = await readMeeting(deps.db, entryId, key, deps.clock())
  if (event.state === 'creating' || eventId === null || seen === null) return makeEvent(deps, event, meeting)

  const read = event.look ? await deps.calendar.readEvent(eventId) : null
  const callable =
    read === null || meeting === null
      ? []
      : await listCallable(deps.db, meeting.entry, localDateOf(deps.clock()))
  const known = { ...event, callable, etag: read?.etag ?? event.etag }
  const facts: EventPatch = read === null ? {} : factsOf(read, known)
  const before = event.outlook ?? seen.outlook
  const outlook = read !== null ? fieldsOf(read) : event.look ? { ...before, cancelled: true } : before
  // An entry that is removed, or comes no more at that date, does not take place.
  const wheel = meeting?.fields ?? { ...seen.wheel, cancelled: true }
  return carryOver(deps, known, { meeting, wheel, outlook, facts, read })
}

type HeardEvent = OutlookEvent & Pick<Known, 'callable'>
type Scene = Sides & { meeting: WheelMeeting | null; facts: EventPatch; read: CalendarEvent | null }

async function carryOver(deps: OutlookDeps, event: HeardEvent, scene: Scene): Promise<TryEnd> {
  const { meeting, wheel, outlook } = scene
  const seen = event.seen ?? { wheel, outlook }
  const repeats = meeting !== null && meeting.entry.schedule.by !== 'date'
  const steps = reconcile(seen, { wheel, outlook }, repeats ? OF_SERIES : [])
  const facts = { ...scene.facts, outlook }
  if (wheel.cancelled && outlook.cancelled)
    return { facts: { ...facts, state: 'ended' }, decided: { ...settled, conflicts: [] } }
  if (steps.toOutlook.includes('cancelled')) return withFacts(facts, await removeEvent(deps, event))

  const people = peopleOf(event, scene.read)
  const conflicts: ShownConflict[] = [...steps.conflicts, ...people.conflicts]
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
  const decided = { ...people.taken, conflicts }
  if (steps.toOutlook.length === 0 && people.toOutlook.length === 0)
    return { facts: { ...facts, seen: inStep }, decided: { ...settled, ...decided } }
  const calling = people.toOutlook.length > 0 && scene.read !== null ? scene.read.invitees : null
  const given = { now, fields: steps.toOutlook, facts: { ...facts, seen: inStep }, decided }
  return push(deps, event, { ...given, calling, people: people.toOutlook })
}

type People = { toOutlook: string[]; taken: TriedPatch; conflicts: ShownConflict[] }

/** Whom the two call, by what was read just now; where nothing was read, nothing is said of it. */
function peopleOf(event: HeardEvent, read: CalendarEvent | null): People {
  if (read === null || event.seenInvitees === null) {
    const open = event.conflicts.filter(({ field }) => field === 'invitees')
    return { toOutlook: [], taken: {}, conflicts: open }
  }
  const now = callingSides(event, read.invitees)
  const steps: CallingSteps = reconcileInvitees(event.seenInvitees, now)
  const { toOutlook, toWheel, same, conflicts } = steps
  const invitees = takeInvitees({ ...now, wheel: event.invitees }, toWheel)
  const inWheel = { ...now, wheel: invitees }
  return {
    toOutlook,
    taken: {
      ...(toWheel.length > 0 && { invitees }),
      ...(toWheel.length + same.length > 0 && { agreed: { people: [...toWheel, ...same], now: inWheel } }),
    },
    conflicts: conflicts.length > 0 ? [{ field: 'invitees', why: 'both', people: conflicts }] : [],
  }
}

/** Writes to Outlook what the wheel alone has changed; whoever changed the event meanwhile is heard first. */
async function push(
  deps: OutlookDeps,
  event: HeardEvent,
  given: {
    now: Sides
    fields: readonly MeetingField[]
    facts: EventPatch
    decided: TriedPatch
    /** Whom Outlook called when it was read just now; null: nothing is to be changed about that. */
    calling: CalendarEvent['invitees'] | null
    people: readonly string[]
  },
): Promise<TryEnd> {
  const { now, fields, facts, decided, calling, people } = given
  const written = await deps.calendar.updateEvent(event.eventId ?? '', event.etag ?? '', {
    ...changeOf(now.wheel, fields),
    ...(calling !== null && { attending: attendingAs(event, calling, people) }),
  })
  if (!written.ok) {
    const { reason } = written
    if (reason === 'changed' || reason === 'gone')
      return { facts, decided: { ...decided, look: true, dueAt: deps.clock() } }
    return { facts, decided: { ...decided, ...failed(event, { ...written, reason }, deps.clock()) } }
  }
  const after = { wheel: now.wheel, outlook: fieldsOf(written.event) }
  const seen = facts.seen ?? { wheel: now.wheel, outlook: now.outlook }
  // Nothing else was changed in Outlook by this: If-Match has held.
  const inStep = agreeOn(seen, after, fields)
  const agreed = { people, now: callingSides(event, written.event.invitees) }
  return {
    facts: { ...facts, ...factsOf(written.event, event), seen: inStep, agreed },
    decided: { ...settled, ...decided },
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
