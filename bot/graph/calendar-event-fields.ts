import type { Attendee, Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Attending, CalendarEvent, EventChange, InviteeAnswer, NewEvent } from '../deps.ts'
import { dateTime, eventTimes, whenOf } from './calendar-time.ts'

/** A named property of our own in Outlook's set of public strings: by it an event can be looked up. */
export const MARK_PROPERTY = 'String {00020329-0000-0000-C000-000000000046} Name RammehjulId'

/** What the secretariat sees in Outlook, and can filter and colour by. */
const CATEGORY = 'Rammehjul'

/**
 * Outlook gives the id back on every event, also in a delta, and nobody can change it; a delta can neither be filtered
 * nor expanded by a property of our own.
 */
const TRANSACTION = 'rammehjul-'

/** What is asked for of one event: never its text. */
export const EVENT_PROPERTIES = [
  'id',
  'transactionId',
  'changeKey',
  'iCalUId',
  'subject',
  'start',
  'end',
  'isAllDay',
  'isCancelled',
  'location',
  'attendees',
  'onlineMeeting',
  'webLink',
] satisfies (keyof Event)[]

const attendee = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
})

const event = z.object({
  id: z.string().min(1),
  '@odata.etag': z.string().min(1),
  transactionId: z.string().startsWith(TRANSACTION),
  iCalUId: z.string().min(1),
  subject: z.string().nullish(),
  start: dateTime,
  end: dateTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  attendees: z.array(attendee).nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  webLink: z.string().nullish(),
})

/** Whether the event carries our id; of any other nothing is read. */
export function isOurs(found: unknown): boolean {
  return z.object({ transactionId: z.string().startsWith(TRANSACTION) }).safeParse(found).success
}

/** An event that carries our id, read in Danish time. Throws on anything else. */
export function readEvent(found: unknown): CalendarEvent {
  const read = event.parse(found)
  return {
    id: read.id,
    mark: read.transactionId.slice(TRANSACTION.length),
    etag: read['@odata.etag'],
    iCalUId: read.iCalUId,
    subject: read.subject ?? '',
    when: whenOf(read.start, read.end, read.isAllDay ?? false),
    location: placeOf(read.location?.displayName, read.onlineMeeting?.joinUrl),
    joinUrl: read.onlineMeeting?.joinUrl ?? null,
    webLink: read.webLink ?? null,
    cancelled: read.isCancelled ?? false,
    invitees: (read.attendees ?? []).flatMap(({ emailAddress, status, type }) => {
      const mail = emailAddress?.address
      if (!mail) return []
      const answer = answerOf(status?.response)
      const answeredAt = answer !== 'none' && status?.time ? new Date(status.time) : null
      const [needed, resource] = [type !== 'optional', type === 'resource']
      return [{ name: emailAddress.name || mail, mail, needed, resource, answer, answeredAt }]
    }),
  }
}

/** Outlook itself writes "Microsoft Teams-møde" as the place of a meeting that has none, or behind the one it has. */
function placeOf(place: string | null | undefined, joinUrl: string | null | undefined): string | null {
  const own = joinUrl ? (place ?? '').replace(/(^|;)\s*Microsoft Teams[^;]*$/i, '') : place
  return own?.trim() || null
}

function answerOf(response: string | null | undefined): InviteeAnswer {
  if (response === 'accepted' || response === 'declined') return response
  return response === 'tentativelyAccepted' ? 'tentative' : 'none'
}

export function newEventBody(event: NewEvent): Event {
  return {
    ...eventChangeBody({ ...event, attending: event.invitees.map((one) => ({ ...one, resource: false })) }),
    transactionId: `${TRANSACTION}${event.mark}`,
    categories: [CATEGORY],
    body: { contentType: 'html', content: event.html },
    singleValueExtendedProperties: [{ id: MARK_PROPERTY, value: event.mark }],
    ...(event.online && { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' as const }),
  }
}

/** Only what is said: a change of the invitees alone is told to those alone whom it concerns. */
export function eventChangeBody({ subject, when, location, attending, hold }: EventChange): Event {
  return {
    ...(subject !== undefined && { subject }),
    ...(when !== undefined && { ...eventTimes(when), isAllDay: when.times === null }),
    ...(location !== undefined && { location: { displayName: location ?? '' } }),
    ...(attending !== undefined && { attendees: attending.map(attendeeOf) }),
    ...(hold !== undefined && { showAs: hold ? ('tentative' as const) : ('busy' as const) }),
  }
}

const attendeeOf = ({ name, mail, needed, resource }: Attending): Attendee => ({
  emailAddress: { name, address: mail },
  type: resource ? 'resource' : needed ? 'required' : 'optional',
})
