import type { ChooseInput } from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { chooseInvitees } from '../../domain/outlook/reconcile-invitees.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { lockEvent, type OutlookEvent, saveOutlookEvent } from '../../store/outlook-events.ts'

/** Somebody says which side is right about the people whom both sides have changed: then the other follows. */
export async function chooseCalling(
  deps: Pick<Deps, 'db' | 'clock' | 'enqueue'>,
  eventId: OutlookEvent['id'],
  { side, version }: Pick<ChooseInput, 'side' | 'version'>,
): Promise<Result<object>> {
  return deps.db.transaction().execute(async (trx) => {
    const event = await lockEvent(trx, eventId)
    const open = event?.conflicts.find((one) => one.field === 'invitees')
    if (event?.version !== version || open?.field !== 'invitees' || event.seenInvitees === null)
      return refused('conflict_gone')
    await saveOutlookEvent(trx, event.id, {
      seenInvitees: chooseInvitees(event.seenInvitees, open.people, side),
      conflicts: event.conflicts.filter((one) => one.field !== 'invitees'),
      look: true,
      dueAt: deps.clock(),
      attempts: 0,
    })
    await deps.enqueue(trx, 'outlook', {})
    return { ok: true }
  })
}
