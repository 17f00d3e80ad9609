import type { Deps } from '../../deps.ts'
import { addDays } from '../../domain/calendar/plain-date.ts'
import { cutBefore, endTerm } from '../../domain/members/term.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import { findSeat, listHolders, saveSeatTerm } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { endTerms } from './end-terms.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** The organisation's last day with a voice in the forum. Whoever holds the seat holds it no longer than that. */
export async function endSeat(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { seatId: string; to: string },
): Promise<Result<object>> {
  const forumId = (await findSeat(deps.db, input.seatId))?.forumId ?? null
  return inManagedForum(deps, actor, forumId, async ({ trx, forum, now, today }) => {
    const seat = await findSeat(trx, input.seatId)
    if (seat === null) return refused('not_found')
    const ended = endTerm(seat, input.to, today)
    if (!ended.ok) return ended
    const holders = await listHolders(trx, [seat.id], today)
    await endTerms(deps, { trx }, holders, (holder) => cutBefore(holder, addDays(input.to, 1)))
    await saveSeatTerm(trx, seat.id, ended.term)
    const { organisationId } = seat
    const events = holders.map(({ personId }) => ({
      kind: 'seat_ended' as const,
      personId,
      organisationId,
      to: input.to,
    }))
    await appendMemberHistory(trx, forum.id, events, { at: now, personId: actor.personId })
    return { ok: true }
  })
}
