import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import type { Database } from '../../../store/database.ts'
import { lockFocusAreas } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'

/** The one way in which focus areas are changed: one change at a time, by the secretariat. */
export async function inFocusAreas<T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  change: (scene: { trx: Transaction<Database>; now: Date }) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  return db.transaction().execute(async (trx) => {
    await lockFocusAreas(trx)
    return change({ trx, now: clock() })
  })
}

/** No text of an agreement holds anybody's CPR number; null where none does. */
export function refuseNumbers(texts: Readonly<Record<string, string>>): Refused | null {
  const field = Object.keys(texts).find((name) => containsCprNumber(texts[name] ?? ''))
  return field === undefined ? null : refused('cpr_number', { field })
}
