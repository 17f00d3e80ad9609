import type { InvitationInput } from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Invited } from '../../domain/outlook/invitee.ts'
import { containsCprNumber } from '../../domain/text/cpr.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { findEventOf } from '../../store/outlook-events.ts'
import type { Actor } from '../actor.ts'
import { inWheel } from '../wheel/in-wheel.ts'
import { askForMeetings } from './ask-for-events.ts'
import { type Callable, listCallable } from './list-callable.ts'
import { readMeeting } from './read-meeting.ts'

/** A meeting or a conference is held with people; nothing else of the wheel is put into their calendars. */
export const isMeeting = ({ kind }: Pick<Entry, 'kind'>): boolean =>
  kind === 'meeting' || kind === 'conference'

/** Puts one date of the wheel into the secretariat's calendar, from which Outlook invites. */
export async function sendInvitation(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { entryId, key, invitees, online, message }: InvitationInput & { entryId: string },
): Promise<Result<{ invited: number }>> {
  return inWheel(deps, actor, async ({ trx, reader, now, today }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const meeting = await readMeeting(trx, entryId, key, now)
    if (meeting === null) return refused('not_found')
    if (!isMeeting(meeting.entry)) return refused('not_a_meeting')
    if (meeting.fields.cancelled) return refused('occurrence_cancelled')
    if (meeting.fields.when.to < today) return refused('meeting_over')
    if ((await findEventOf(trx, entryId, key)) !== null) return refused('in_outlook_already')
    if (containsCprNumber(message)) return refused('cpr_number', { field: 'message' })
    const called = whoIsInvited(await listCallable(trx, meeting.entry, today), invitees)
    if (called === null) return refused('unknown_person', { field: 'invitees' })
    if (called === 'without_mail') return refused('invitee_without_mail', { field: 'invitees' })
    const invitation = { entryId, key, invitees: called, online, message }
    await askForMeetings(trx, deps, [invitation], { personId: actor.personId, now })
    return { ok: true, invited: called.length }
  })
}

/** Null: somebody is not of those whom the meeting may call. */
function whoIsInvited(
  callable: readonly Callable[],
  chosen: InvitationInput['invitees'],
): Invited[] | null | 'without_mail' {
  const wanted = new Map(chosen.map(({ personId, needed }) => [personId, needed]))
  const called = callable.filter(({ personId }) => wanted.has(personId))
  if (called.length < wanted.size) return null
  const invited = called.flatMap(({ personId, name, mail }) =>
    mail === null ? [] : [{ personId, name, mail, needed: wanted.get(personId) ?? true }],
  )
  return invited.length < called.length ? 'without_mail' : invited
}
