import { mayAct } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { insertDeliveries } from '../../store/deliveries.ts'
import { holdersOf } from '../../store/people.ts'
import type { Actor } from '../actor.ts'
import { inLockedRound, type RoundDeps } from './act-on-round.ts'
import { closeLinks, seatOfLink } from './close-links.ts'

/** Closes the old links and mails a new one, while the round still asks. */
export async function renewLink(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; personId: string },
): Promise<Result<{ version: number }>> {
  return inLockedRound(deps, actor, input.roundId, async (scene) => {
    const { trx, facts, viewer, now } = scene
    const seatId = await seatOfLink(scene, input.personId)
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
