import type { Deps } from '../../deps.ts'
import { overlap } from '../../domain/members/term.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { organisationExists } from '../../store/organisations.ts'
import { listSeats, openSeats } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** Gives a member organisation its voice from a day on. It has one: a second seat at the same time is refused. */
export async function addSeat(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: { forumId: string; organisationId: string; from: string },
): Promise<Result<{ id: string }>> {
  const { organisationId, from } = input
  return inManagedForum(deps, actor, input.forumId, async ({ trx, forum }) => {
    if (!(await organisationExists(trx, organisationId)))
      return refused('unknown_organisation', { field: 'organisationId' })
    const others = await listSeats(trx, forum.id, from)
    const taken = others.some(
      (seat) => seat.organisationId === organisationId && overlap(seat, { from, to: null }),
    )
    if (taken) return refused('seat_exists', { field: 'organisationId' })
    const id = deps.newId()
    await openSeats(trx, forum.id, [{ id, organisationId, from }])
    return { ok: true, id }
  })
}
