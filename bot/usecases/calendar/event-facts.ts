import type { CalendarEvent } from '../../deps.ts'
import type { InviteeAnswer } from '../../domain/outlook/invitee.ts'
import type { EventPatch } from '../../store/outlook-events.ts'
import { fieldsOf } from './read-meeting.ts'
import { type Known, personBehind } from './who-is-called.ts'

/** What Outlook says of an event, to be written down whatever else happens. */
export function factsOf(event: CalendarEvent, known: Known): EventPatch {
  const { id, etag, iCalUId, joinUrl, webLink, invitees } = event
  const personOf = personBehind(known)
  const answers = invitees.map(({ name, mail, answer, answeredAt }): InviteeAnswer => {
    const personId = personOf(mail)
    return personId === null
      ? { personId: null, name, answer, answeredAt }
      : { personId, name: null, answer, answeredAt }
  })
  return { eventId: id, etag, iCalUId, joinUrl, webLink, answers, outlook: fieldsOf(event) }
}
