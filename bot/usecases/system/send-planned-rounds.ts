import type { Deps } from '../../deps.ts'
import { sendAsPlanned } from '../../domain/rounds/planning.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { findPlannedRounds } from '../../store/planned-rounds.ts'
import { lockRound } from '../../store/rounds.ts'
import { saveDecided } from '../rounds/act-on-round.ts'
import { holdStart } from '../rounds/read-start.ts'
import { eachOrThrow } from './each-or-throw.ts'

/** More than this are sent at the next look, seconds later. */
const MOST_AT_ONCE = 100

type SendDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Sends the rounds whose planned moment has come, each in a transaction of its own; one whose check no longer holds is not
 * sent, and the secretariat is told why. Whoever takes the plan back first has taken it back. Returns how many were sent.
 */
export async function sendPlannedRounds(deps: SendDeps): Promise<number> {
  let sent = 0
  await eachOrThrow(await findPlannedRounds(deps.db, deps.clock(), MOST_AT_ONCE), async (roundId) => {
    if (await sendPlanned(deps, roundId)) sent += 1
  })
  return sent
}

async function sendPlanned(deps: SendDeps, roundId: string): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const facts = await lockRound(trx, roundId)
    if (facts === null || facts.round.plan === null) return false
    const now = roundTime(facts, deps.clock())
    const outcome = sendAsPlanned(facts.round, { ...(await holdStart(trx, facts.round, now)), now })
    if (outcome === null) return false
    await saveDecided(deps, trx, facts, outcome.decided, { at: now, personId: null, door: 'system' })
    return outcome.stop === null
  })
}
