import type { Deps } from '../../deps.ts'
import { findDueRounds, lockRound } from '../../store/rounds.ts'
import { settleRound } from '../rounds/act-on-round.ts'

const AT_ONCE = 100

/**
 * Makes known what the deadline has decided: each due round in a transaction of its own. Whether this runs today or in a
 * week changes no decision, only when people are told.
 */
export async function settleDueRounds(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
): Promise<number> {
  const due = await findDueRounds(deps.db, deps.clock(), AT_ONCE)
  for (const roundId of due)
    await deps.db.transaction().execute(async (trx) => {
      const facts = await lockRound(trx, roundId)
      if (facts !== null) await settleRound(deps, trx, facts, deps.clock())
    })
  return due.length
}
