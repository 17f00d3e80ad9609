import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import {
  groupsWithWork,
  insertBreakoutSession,
  saveBreakoutGroups,
  saveBreakoutSeats,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import type { Database } from '../../../store/database.ts'
import { publishFor } from './publish-for.ts'
import type { GroupsState, SessionState } from './session-scene.ts'

type Lending = {
  all: GroupsState
  lender: SessionState
  /** Of those who come. */
  groups: readonly PublishedGroup[]
  byPersonId: string
  now: Date
}

/**
 * Gives a session the groups of another as its own, and publishes them: with notes, cards, sheets and meetings in Teams of their own, and
 * everybody told of them as of any groups. Asked again, only what is another is changed. A group of it in which something has been written
 * and which the other session has not stays, without people.
 */
export async function lendGroups(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId'>,
  follower: SessionState,
  { all, lender, groups: lent, byPersonId, now }: Lending,
): Promise<void> {
  const { session } = follower
  const own = new Map(session.groups.map((group) => [group.label, group.id]))
  const taken = lent.map((group) => ({ ...group, id: own.get(group.label) ?? deps.newId() }))
  const left = session.groups.filter(({ label }) => !lent.some((group) => group.label === label))
  const worked = await groupsWithWork(
    trx,
    left.map(({ id }) => id),
  )
  const emptied = left
    .filter(({ id }) => worked.includes(id))
    .map((group) => ({ ...group, facilitatorId: null, online: false, members: [] }))
  const groups = [...taken, ...emptied]
  const { sizes } = lender.session.settings
  const settings = {
    groups: groups.length,
    sizes: sizes?.length === groups.length ? sizes : null,
    where: lent.some(({ online }) => online) ? ('online' as const) : ('tables' as const),
  }
  const pinned = new Set(lender.session.seats.flatMap((seat) => (seat.pinned ? [seat.participantId] : [])))
  if (session.version === 0) await insertBreakoutSession(trx, { ...session, settings })
  await saveBreakoutGroups(trx, session, groups)
  await saveBreakoutSeats(
    trx,
    session.blockId,
    groups.flatMap(({ id, facilitatorId, members }) =>
      members.map((participantId) => ({
        participantId,
        groupId: id,
        pinned: pinned.has(participantId) || participantId === facilitatorId,
      })),
    ),
  )
  await saveBreakoutSession(trx, session.blockId, { settings, lent: true })
  await publishFor(trx, follower, all, { groups, byPersonId, now })
}
