import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { revokeLinks } from '../../store/mail-links.ts'
import { holdersOf } from '../../store/people.ts'
import { appendHistory } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import type { Scene } from './act-on-round.ts'

/** The seat of the round that the person holds today; only the secretariat may ask. */
export async function seatOfLink(
  { trx, facts, viewer, now }: Scene,
  personId: string,
): Promise<string | undefined> {
  if (!viewer.secretariat) return undefined
  const seatIds = facts.seats.map((seat) => seat.seatId)
  const holders = await holdersOf(trx, seatIds, localDateOf(now))
  return holders.find((each) => each.personId === personId)?.seatId ?? undefined
}

/** Closes every link of the person to the round, with its line of history. */
export async function closeLinks(
  { trx, now }: Scene,
  actor: Actor,
  { roundId, personId }: { roundId: string; personId: string },
  seatId: string,
  kind: 'link_renewed' | 'link_revoked',
): Promise<void> {
  await revokeLinks(trx, roundId, personId, now)
  const by = { at: now, personId: actor.personId, door: actor.door }
  await appendHistory(trx, roundId, [{ kind, personId, seatId }], by)
}
