import type { Kysely, Transaction } from 'kysely'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { Round } from '../../domain/rounds/round.ts'
import type { Start } from '../../domain/rounds/starting.ts'
import type { Database } from '../../store/database.ts'
import { findForum, holdMembers, seatsInForce } from '../../store/forums.ts'
import { holdersOf } from '../../store/people.ts'
import { lastSecretaryToWrite } from '../../store/writers.ts'
import { gateOf } from './find-gate.ts'

/**
 * The same for a start that happens now. Members and seats are held: a seat that is given up at the same moment is vacant
 * before this reads it, or is given up after the start, in which it is then written down.
 */
export async function holdStart(
  trx: Transaction<Database>,
  round: Round,
  now: Date,
): Promise<Awaited<ReturnType<typeof readStart>>> {
  await holdMembers(trx, round.forumId)
  return readStart(trx, round, now)
}

/** What a start at an instant goes by: the forum's rules as they are, its seats of that day, and its gate. */
export async function readStart(
  db: Kysely<Database>,
  round: Round,
  at: Date,
): Promise<Pick<Start, 'seats' | 'rules' | 'gate' | 'notBy' | 'vacantIds'>> {
  const forum = await findForum(db, round.forumId)
  if (forum === null) throw new Error('a round without its forum')
  const { minWorkingDays, reachWorkingDays, deadlineTime, closedDays, gatePlaces } = forum.settings
  const today = localDateOf(at)
  const seats = await seatsInForce(db, forum.id, today)
  const holders = await holdersOf(
    db,
    seats.map(({ seatId }) => seatId),
    today,
  )
  const held = new Set(holders.map(({ seatId }) => seatId))
  return {
    seats,
    vacantIds: seats.filter(({ seatId }) => !held.has(seatId)).map(({ organisationId }) => organisationId),
    rules: { minWorkingDays, reachWorkingDays, closedDays, timeOfDay: deadlineTime },
    gate: await gateOf(db, round, gatePlaces, at),
    notBy: forum.settings.releaseByOther ? await lastSecretaryToWrite(db, round.id) : null,
  }
}
