import { mayAct } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { insertDeliveries } from '../../store/deliveries.ts'
import { revokeLinks } from '../../store/mail-links.ts'
import { holdersOf } from '../../store/people.ts'
import { appendHistory } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import { inLockedRound, type RoundDeps, type Scene } from './act-on-round.ts'

/** Closes the person's links to the round: who has the old mail can no longer answer with it. */
export async function revokeLink(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; personId: string },
): Promise<Result<{ version: number }>> {
  return inLockedRound(deps, actor, input.roundId, async (scene) => {
    const seatId = await seatOf(scene, input.personId)
    if (seatId === undefined) return refused('not_found')
    await closeLinks(scene, actor, input, seatId, 'link_revoked')
    return { ok: true, decided: null }
  })
}

/** Closes the old links and mails a new one, while the round still asks. */
export async function renewLink(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; personId: string },
): Promise<Result<{ version: number }>> {
  return inLockedRound(deps, actor, input.roundId, async (scene) => {
    const { trx, facts, viewer, now } = scene
    const seatId = await seatOf(scene, input.personId)
    if (seatId === undefined) return refused('not_found')
    if (!mayAct(viewer, 'extend', facts, now)) return refused('wrong_state')
    const holders = await holdersOf(trx, [seatId], localDateOf(now))
    const holder = holders.find((each) => each.personId === input.personId)
    if (holder === undefined || holder.mail === null) return refused('nobody_to_ask')
    await closeLinks(scene, actor, input, seatId, 'link_renewed')
    const { roundId, personId } = input
    const counts = doorsOf(holder).some((door) => door.door === 'mail' && door.counts)
    await insertDeliveries(
      trx,
      [
        {
          id: deps.newId(),
          roundId,
          seatId,
          personId,
          door: 'mail',
          kind: 'proposal',
          data: {},
          counts,
          targetId: null,
        },
      ],
      now,
    )
    await deps.enqueue(trx, 'deliver', { roundId })
    return { ok: true, decided: null }
  })
}

/** The seat of the round that the person holds today; only the secretariat may ask. */
async function seatOf({ trx, facts, viewer, now }: Scene, personId: string): Promise<string | undefined> {
  if (!viewer.secretariat) return undefined
  const seatIds = facts.seats.map((seat) => seat.seatId)
  const holders = await holdersOf(trx, seatIds, localDateOf(now))
  return holders.find((each) => each.personId === personId)?.seatId ?? undefined
}

async function closeLinks(
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
