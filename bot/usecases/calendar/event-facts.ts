import type { CalendarEvent } from '../../deps.ts'
import type { Invited, InviteeAnswer } from '../../domain/outlook/invitee.ts'
import type { EventPatch } from '../../store/outlook-events.ts'
import { fieldsOf } from './read-meeting.ts'

/** What Outlook says of an event, to be written down whatever else happens. */
export function factsOf(event: CalendarEvent, invited: readonly Invited[]): EventPatch {
  const { id, etag, iCalUId, joinUrl, webLink, invitees } = event
  const byMail = new Map(invited.map(({ mail, personId }) => [mail.toLowerCase(), personId]))
  const answers = invitees.map(({ name, mail, answer, answeredAt }): InviteeAnswer => {
    const personId = byMail.get(mail.toLowerCase())
    return personId === undefined
      ? { personId: null, name, answer, answeredAt }
      : { personId, name: null, answer, answeredAt }
  })
  return { eventId: id, etag, iCalUId, joinUrl, webLink, answers, outlook: fieldsOf(event) }
}
