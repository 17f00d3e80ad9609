import { randomUUID } from 'node:crypto'
import type { CalendarItem, Response } from './calendar-item.ts'

/** What a request may say of an event. */
export type EventFields = Partial<
  Pick<
    CalendarItem,
    | 'transactionId'
    | 'subject'
    | 'body'
    | 'isAllDay'
    | 'location'
    | 'showAs'
    | 'categories'
    | 'attendees'
    | 'joinUrl'
    | 'properties'
  >
> &
  Pick<CalendarItem, 'start' | 'end'>

export function emptyItem(mailbox: string, id: string, now: Date): CalendarItem {
  return {
    id,
    iCalUId: `040000008200E00074C5B7101A82E008${randomUUID().replaceAll('-', '').toUpperCase()}`,
    change: 1,
    createdAt: now.toISOString(),
    modifiedAt: now.toISOString(),
    organizer: mailbox.toLowerCase(),
    transactionId: null,
    subject: '',
    body: { contentType: 'html', content: '' },
    start: '',
    end: '',
    isAllDay: false,
    location: '',
    showAs: 'busy',
    categories: [],
    attendees: [],
    joinUrl: null,
    isCancelled: false,
    response: 'organizer',
    properties: [],
  }
}

/** What an invitee's copy has of the organizer's event: neither its categories nor anybody's own properties. */
export function copyFor(item: CalendarItem, response: Response): Partial<CalendarItem> {
  const { subject, body, start, end, isAllDay, location, joinUrl, attendees, isCancelled } = item
  return {
    ...{ subject, body, start, end, isAllDay, location, joinUrl, attendees, isCancelled },
    organizer: item.organizer,
    transactionId: null,
    categories: [],
    properties: [],
    showAs: response === 'accepted' ? item.showAs : 'tentative',
    response: response === 'none' ? 'notResponded' : response,
  }
}

/** Those who stay keep their answers, unless the time is another: then all are asked anew. */
export function invitedAnew(item: CalendarItem, fields: Partial<EventFields>): Partial<CalendarItem> {
  const moved =
    (fields.start !== undefined && fields.start !== item.start) ||
    (fields.end !== undefined && fields.end !== item.end)
  const attendees = (fields.attendees ?? item.attendees).map((one) => {
    const known = item.attendees.find(({ address }) => address.toLowerCase() === one.address.toLowerCase())
    if (moved || !known) return { ...one, response: 'none' as const, respondedAt: null }
    return { ...one, response: known.response, respondedAt: known.respondedAt }
  })
  return { ...fields, attendees }
}
