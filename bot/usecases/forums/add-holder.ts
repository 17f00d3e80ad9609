import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { takeSeat } from '../../domain/members/seating.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import type { Database } from '../../store/database.ts'
import { findMember } from '../../store/members.ts'
import { findSeat, insertHolder, listHolders, lockRoundsOfSeats } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { findAccounts, tieAccounts } from '../members/find-accounts.ts'
import { inManagedForum } from './in-managed-forum.ts'

export type AddHolder = { seatId: string; personId: string; role: 'director' | 'deputy'; from: string }

/** Puts a member on the seat of their own organisation. What account they have in its Microsoft 365 is looked up too. */
export async function addHolder(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  input: AddHolder,
): Promise<Result<{ id: string }>> {
  const { seatId, personId, role, from } = input
  if (!mayManageForums(actor)) return refused('not_found')
  const forumId = (await findSeat(deps.db, seatId))?.forumId ?? null
  const accounts = await findAccounts(deps, [personId])
  return inManagedForum(deps, actor, forumId, async ({ trx, forum, now, today }) => {
    const seat = await findSeat(trx, seatId)
    const member = await findMember(trx, forum.id, personId)
    if (seat === null) return refused('not_found')
    if (member === null) return refused('not_a_member', { field: 'personId' })
    // A term in the past may run into one that has ended since: those that held from that day on are weighed as well.
    const since = from < today ? from : today
    const person = { personId, organisationId: member.organisationId, guessed: member.guess !== null }
    const taken = takeSeat({
      seat,
      holders: await listHolders(trx, [seatId], since),
      person,
      role,
      from,
    })
    if (!taken.ok) return taken
    const id = deps.newId()
    await insertHolder(trx, { ...taken.holder, id, seatId, givenAt: await givenAt(deps, trx, seatId) })
    await tieAccounts(trx, accounts)
    const { organisationId } = seat
    const by = { at: now, personId: actor.personId }
    await appendMemberHistory(trx, forum.id, [{ kind: 'seat_given', personId, organisationId, from }], by)
    return { ok: true, id }
  })
}

/** Under the locks of the seat's rounds, so that a deadline of the same moment comes before it or sees it (as in end-terms.ts). */
async function givenAt(deps: Pick<Deps, 'clock'>, trx: Transaction<Database>, seatId: string): Promise<Date> {
  const closed = await lockRoundsOfSeats(trx, [seatId])
  return new Date(Math.max(deps.clock().getTime(), closed?.getTime() ?? 0))
}
