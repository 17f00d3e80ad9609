import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { takesAnswers } from '../../domain/rounds/closing.ts'
import { noteLeavers as decide } from '../../domain/rounds/leaving.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { insertDeliveries, type NewDelivery } from '../../store/deliveries.ts'
import { cardsOfHolders, findLeavers } from '../../store/leavers.ts'
import { lockRound } from '../../store/rounds.ts'
import { saveDecided } from '../rounds/act-on-round.ts'
import { eachOrThrow } from './each-or-throw.ts'

type NoteDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Writes into the running rounds who has given up a seat, however it came: the group was left, the secretariat said so, a
 * last day has passed. The secretariat is told of seats that are vacant, and the leavers' cards lose their buttons. That
 * nobody's silence counts who is gone does not wait for this. Returns how many leavings were written down.
 */
export async function noteLeavers(deps: NoteDeps): Promise<number> {
  const now = deps.clock()
  const leavers = await findLeavers(deps.db, { now, today: localDateOf(now), roundId: null })
  let noted = 0
  await eachOrThrow([...new Set(leavers.map(({ roundId }) => roundId))], async (roundId) => {
    noted += await noteIn(deps, roundId)
  })
  return noted
}

async function noteIn(deps: NoteDeps, roundId: string): Promise<number> {
  return deps.db.transaction().execute(async (trx) => {
    const facts = await lockRound(trx, roundId)
    if (facts === null) return 0
    const now = roundTime(facts, deps.clock())
    if (!takesAnswers(facts, now)) return 0
    const found = await findLeavers(trx, { now, today: localDateOf(now), roundId })
    if (found.length === 0) return 0
    const leavers = found.map(({ seatId, personId, vacant }) => ({ seatId, personId, vacant }))
    await saveDecided(deps, trx, facts, decide(facts, leavers), { at: now, personId: null, door: 'system' })
    const cards = await cardsOfHolders(trx, roundId, leavers)
    if (cards.length === 0) return leavers.length
    await insertDeliveries(
      trx,
      cards.map(({ id, seatId, personId }): NewDelivery => ({
        id: deps.newId(),
        roundId,
        seatId,
        personId,
        door: 'teams',
        kind: 'update',
        data: {},
        counts: false,
        targetId: id,
      })),
      now,
    )
    await deps.enqueue(trx, 'deliver', { roundId })
    return leavers.length
  })
}
