import type { InviteesInput } from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { mayPlan } from '../../domain/access.ts'
import { standingOf } from '../../domain/outlook/reconcile-invitees.ts'
import { findEventOf, lockEvent, saveOutlookEvent } from '../../store/outlook-events.ts'
import type { Actor } from '../actor.ts'
import { inWheel } from '../wheel/in-wheel.ts'
import { listCallable } from './list-callable.ts'
import { readMeeting } from './read-meeting.ts'

/**
 * Says anew whom a meeting in Outlook calls. Outlook is written to when it has been read, so whatever was changed there
 * meanwhile is heard; it tells those alone whom the change concerns. Somebody who is called already need not be of the
 * forum any more.
 */
export async function changeInvitees(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { entryId, key, version, invitees: said }: InviteesInput & { entryId: string },
): Promise<Result<{ changed: number }>> {
  const invitees = [...new Map(said.map((one) => [one.personId, one])).values()]
  return inWheel(deps, actor, async ({ trx, reader, now, today }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const found = await findEventOf(trx, entryId, key)
    const event = found && (await lockEvent(trx, found.id))
    if (event?.state !== 'creating' && event?.state !== 'standing') return refused('not_in_outlook')
    if (event.version !== version) return refused('invitees_changed_meanwhile')
    const meeting = await readMeeting(trx, entryId, key, now)
    if (meeting === null) return refused('not_found')
    if (meeting.fields.cancelled) return refused('occurrence_cancelled')
    if (meeting.fields.when.to < today) return refused('meeting_over')
    const before = new Map(event.invitees.map((one) => [one.personId, one]))
    const callable = new Map(
      (await listCallable(trx, meeting.entry, today)).map((one) => [one.personId, one]),
    )
    const added = invitees.filter(({ personId }) => !before.has(personId))
    if (added.some(({ personId }) => !callable.has(personId)))
      return refused('unknown_person', { field: 'invitees' })
    if (added.some(({ personId }) => callable.get(personId)?.mail === null))
      return refused('invitee_without_mail', { field: 'invitees' })
    const people = new Set([...before.keys(), ...invitees.map(({ personId }) => personId)])
    const changed = [...people].filter(
      (personId) => standingOf(event.invitees, personId) !== standingOf(invitees, personId),
    ).length
    if (changed === 0) return { ok: true, changed }
    await saveOutlookEvent(trx, event.id, { invitees, look: event.eventId !== null, dueAt: now, attempts: 0 })
    await deps.enqueue(trx, 'outlook', {})
    return { ok: true, changed }
  })
}
