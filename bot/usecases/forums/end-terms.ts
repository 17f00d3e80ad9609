import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Term } from '../../domain/members/term.ts'
import { type Holder, lockRoundsOfSeats, saveHolderTerm } from '../../store/seats.ts'
import type { Scene } from './in-managed-forum.ts'

/**
 * The one way in which people give up seats. The rounds of the seats are locked first and the clock read after, as for every
 * act on a round: a deadline that passes at the same moment comes before the leaving, or sees it, and silence of somebody who
 * has left is never taken for consent. `cut` gives what is left of a term on the day that it then is; null: nothing.
 */
export async function endTerms(
  deps: Pick<Deps, 'clock'>,
  { trx }: Pick<Scene, 'trx'>,
  holders: Holder[],
  cut: (holder: Holder, today: PlainDate) => Term | null,
): Promise<void> {
  const happened = await lockRoundsOfSeats(trx, [...new Set(holders.map(({ seatId }) => seatId))])
  // What one instance has closed or started, another whose clock lags behind does not come before.
  const at = new Date(Math.max(deps.clock().getTime(), happened === null ? 0 : happened.getTime() + 1))
  const today = localDateOf(at)
  for (const holder of holders) await saveHolderTerm(trx, holder.id, cut(holder, today), { at, today })
}
