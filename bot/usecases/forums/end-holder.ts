import type { Deps } from '../../deps.ts'
import { cutBefore, endTerm } from '../../domain/members/term.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import { findHolder, findSeat } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { endTerms } from './end-terms.ts'
import { inManagedForum } from './in-managed-forum.ts'

/**
 * The person's last day on the seat. A day before the first one takes back a term that has not begun; what was held stays
 * on record.
 */
export async function endHolder(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { holderId: string; to: string },
): Promise<Result<object>> {
  const forumId = (await findHolder(deps.db, input.holderId))?.forumId ?? null
  return inManagedForum(deps, actor, forumId, async ({ trx, forum, now, today }) => {
    const holder = await findHolder(trx, input.holderId)
    if (holder === null) return refused('not_found')
    if (holder.from > today && input.to < holder.from) {
      await endTerms(deps, { trx }, [holder], () => cutBefore(holder, holder.from))
      return { ok: true }
    }
    const ended = endTerm(holder, input.to, today)
    if (!ended.ok) return ended
    await endTerms(deps, { trx }, [holder], () => ended.term)
    const { personId, seatId } = holder
    const { organisationId } = (await findSeat(trx, seatId)) ?? { organisationId: '' }
    const by = { at: now, personId: actor.personId }
    const event = { kind: 'seat_ended' as const, personId, organisationId, to: input.to }
    await appendMemberHistory(trx, forum.id, [event], by)
    return { ok: true }
  })
}
