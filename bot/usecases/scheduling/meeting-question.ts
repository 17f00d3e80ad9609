import type { MeetingAsked } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { instantOf, localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { ownClosedDays } from '../../domain/scheduling/closed-days.ts'
import type { MeetingRequest } from '../../domain/scheduling/meeting-request.ts'
import { occurrencesIn } from '../../domain/wheel/recurrence/occurrences.ts'
import { instantsOf } from '../../domain/wheel/when.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { entriesInWindow } from '../../store/wheel-window.ts'
import type { Reader } from '../../views/time-views.ts'
import type { Actor } from '../actor.ts'
import { forumInvitees, type ForumInvitee } from './forum-invitees.ts'
import { type ReadCalendar, readCalendars } from './read-calendars.ts'

type SchedulingDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

export type MeetingQuestion = {
  forum: { id: string; name: string; regionCode: string }
  /** In the order in which the forum lists them. */
  people: (Reader & Pick<ForumInvitee, 'mail' | 'name'>)[]
  request: MeetingRequest
}

/**
 * All that a search for a time needs: who is asked and how free they are, the forum's closed days and summer break, and its
 * other meetings. For the secretariat alone: nobody else looks into others' calendars.
 */
export async function askMeeting(
  deps: SchedulingDeps,
  actor: Actor,
  forumId: string,
  asked: MeetingAsked & { from: PlainDate; to: PlainDate },
): Promise<Result<MeetingQuestion>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const now = deps.clock()
  const forums = await listWheelForums(deps.db, null, localDateOf(now))
  const forum = forums.find(({ id }) => id === forumId)
  if (forum === undefined) return refused('not_found')
  const invitees = await forumInvitees(deps.db, forumId, localDateOf(now))
  const wanted = new Map([...asked.optional.map(optional), ...asked.required.map(required)])
  const called = invitees.filter(({ personId }) => wanted.has(personId))
  if (wanted.size === 0) return refused('nobody_to_meet')
  if (called.length < wanted.size) return refused('not_a_member')

  const { from, to } = asked
  // A search that begins in the past is asked of the days that are left.
  const first = from < localDateOf(now) ? localDateOf(now) : from
  const window = { from: instantOf(first, '00:00'), to: instantOf(addDays(to, 1), '00:00') }
  const calendars = first > to ? new Map<string, ReadCalendar>() : await readCalendars(deps, called, window)
  const people = called.map((person) => ({
    personId: person.personId,
    label: person.label,
    name: person.name,
    mail: person.mail,
    required: wanted.get(person.personId) === true,
    ...(calendars.get(person.personId) ?? { calendar: null, ownHours: null, why: 'unavailable' as const }),
  }))
  const { minutes, day, quorum, place, travelMinutes } = asked
  return {
    ok: true,
    forum,
    people,
    request: {
      people,
      from,
      to,
      minutes,
      day,
      closedDays: ownClosedDays(forum, from, to),
      travelMinutes: place === 'place' ? travelMinutes : 0,
      quorum,
      taken: await otherMeetings(deps.db, forumId, { from, to }),
      now,
    },
  }
}

const required = (id: string): [string, boolean] => [id, true]
const optional = (id: string): [string, boolean] => [id, false]

/** Somebody who is called to one meeting is not free for another of the same forum, whatever their calendar says. */
async function otherMeetings(
  db: Deps['db'],
  forumId: string,
  window: { from: PlainDate; to: PlainDate },
): Promise<MeetingRequest['taken']> {
  const reader = { personId: null, secretariat: true, forumIds: [], regionCodes: [] }
  const kept = await entriesInWindow(db, reader, window)
  const entries = kept.map(({ entry }) => entry)
  const meetings = new Set(
    entries
      .filter(
        (entry) => entry.forumId === forumId && (entry.kind === 'meeting' || entry.kind === 'conference'),
      )
      .map(({ id }) => id),
  )
  return occurrencesIn(entries, window).flatMap(({ entryId, state, when }) =>
    meetings.has(entryId) && state !== 'cancelled' && when.times !== null
      ? [instantsOf(when, when.times)]
      : [],
  )
}
