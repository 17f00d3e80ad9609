import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import {
  type BreakoutSeat,
  saveBreakoutSeats,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'

export type SeatByHand = { participantId: string; groupId: string | null; pinned: boolean }

/** What was moved, fixed or taken out by hand: all of it, or nothing. */
export async function saveSeats(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { seats, ...of }: OfSession & { seats: readonly SeatByHand[] },
): Promise<Result<{ version: number }>> {
  return inSession(deps, actor, of, async (scene) => writeSeats(scene, seats))
}

export async function writeSeats(
  { trx, state, all }: SessionScene,
  seats: readonly SeatByHand[],
): Promise<Result<{ version: number }>> {
  const { session } = state
  const people = new Map(all.participants.map((one) => [one.id, one]))
  const there = new Set(all.attending.map(({ id }) => id))
  const ledBy = new Map(
    session.groups.flatMap(({ id, facilitatorId }) => (facilitatorId === null ? [] : [[facilitatorId, id]])),
  )
  const after = new Map(session.seats.map((seat) => [seat.participantId, seat]))
  for (const { participantId, groupId, pinned } of seats) {
    const person = people.get(participantId)
    if (person === undefined) return refused('unknown_participant')
    const leads = ledBy.get(participantId)
    if (leads !== undefined && leads !== groupId)
      return refused('facilitates_elsewhere', { who: person.name })
    if (groupId === null) {
      after.delete(participantId)
      continue
    }
    if (!session.groups.some(({ id }) => id === groupId)) return refused('unknown_breakout_group')
    if (!there.has(participantId)) return refused('participant_absent', { who: person.name })
    const seat: BreakoutSeat = { participantId, groupId, pinned: pinned || leads === groupId }
    after.set(participantId, seat)
  }
  await saveBreakoutSeats(trx, session.blockId, [...after.values()])
  return { ok: true, version: await saveBreakoutSession(trx, session.blockId, { lent: false }) }
}
