import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import { takesAnswers } from '../../domain/rounds/closing.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { insertDeliveries, type NewDelivery } from '../../store/deliveries.ts'
import { findNewcomers } from '../../store/newcomers.ts'
import { holdersOf } from '../../store/people.ts'
import { lockRound } from '../../store/rounds.ts'
import { eachOrThrow } from './each-or-throw.ts'

type AskDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Sends the proposal to whoever has come to hold a seat of a running round since it started: a new director, a deputy, a
 * vacant seat filled, an address that was missing. Whether their silence counts follows from when they get it, as for
 * everybody. Returns how many were asked.
 */
export async function askNewcomers(deps: AskDeps): Promise<number> {
  const now = deps.clock()
  const newcomers = await findNewcomers(deps.db, { now, today: localDateOf(now), roundId: null })
  let asked = 0
  await eachOrThrow([...new Set(newcomers.map(({ roundId }) => roundId))], async (roundId) => {
    asked += await askIn(deps, roundId)
  })
  return asked
}

async function askIn(deps: AskDeps, roundId: string): Promise<number> {
  return deps.db.transaction().execute(async (trx) => {
    const facts = await lockRound(trx, roundId)
    if (facts === null) return 0
    const now = roundTime(facts, deps.clock())
    if (!takesAnswers(facts, now)) return 0
    const today = localDateOf(now)
    const newcomers = await findNewcomers(trx, { now, today, roundId })
    const isNew = (seatId: string | null, personId: string) =>
      newcomers.some((each) => each.seatId === seatId && each.personId === personId)
    const seatIds = facts.seats.map((seat) => seat.seatId)
    const people = (await holdersOf(trx, seatIds, today)).filter((each) => isNew(each.seatId, each.personId))
    const deliveries = people.flatMap((person) =>
      doorsOf(person).map((door): NewDelivery => ({
        id: deps.newId(),
        roundId,
        seatId: person.seatId,
        personId: person.personId,
        kind: 'proposal',
        data: {},
        targetId: null,
        ...door,
      })),
    )
    if (deliveries.length === 0) return 0
    await insertDeliveries(trx, deliveries, now)
    await deps.enqueue(trx, 'deliver', { roundId })
    return new Set(deliveries.map(({ seatId, personId }) => `${seatId ?? ''} ${personId}`)).size
  })
}
