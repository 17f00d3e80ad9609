import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findEventOf, saveOutlookEvent } from '../../store/outlook-events.ts'
import type { Actor } from '../actor.ts'

/** Somebody has mended what was wrong, and asks Outlook again. */
export async function tryAgain(
  deps: Pick<Deps, 'db' | 'clock' | 'enqueue'>,
  actor: Actor,
  { entryId, key }: { entryId: string; key: string },
): Promise<Result<object>> {
  if (!mayPlan(actor)) return refused('not_found')
  return deps.db.transaction().execute(async (trx) => {
    const event = await findEventOf(trx, entryId, key)
    if (event === null) return refused('not_in_outlook')
    await saveOutlookEvent(trx, event.id, { dueAt: deps.clock(), attempts: 0, look: event.eventId !== null })
    await deps.enqueue(trx, 'outlook', {})
    return { ok: true }
  })
}
