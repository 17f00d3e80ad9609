import type { CalendarEvent } from '../../deps.ts'
import type { EventPatch } from '../../store/outlook-events.ts'
import { fieldsOf } from './read-meeting.ts'

/** What Outlook says of an event, to be written down whatever else happens. */
export function factsOf(event: CalendarEvent): EventPatch {
  const { id, etag, iCalUId, joinUrl, webLink, invitees } = event
  return { eventId: id, etag, iCalUId, joinUrl, webLink, answers: invitees, outlook: fieldsOf(event) }
}
