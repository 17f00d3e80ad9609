import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { nextLabel } from '../../../domain/meetings/groups/group-label.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import {
  type BreakoutGroup,
  type BreakoutSession,
  type BreakoutSettings,
  groupsWithWork,
  insertBreakoutSession,
  saveBreakoutGroups,
  saveBreakoutSeats,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import type { Database } from '../../../store/database.ts'
import type { GroupsState, SessionState } from './session-scene.ts'

/**
 * Makes the session's groups so many: those that stand stay what they are, new ones are called by the next free letter and led by
 * whoever leads the group of that letter in the meeting's other sessions. A group in which something has been written is not taken
 * away. Gives the session as it is afterwards; its version has gone up.
 */
export async function prepareGroups(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId'>,
  { session }: Pick<SessionState, 'session'>,
  all: GroupsState,
  settings: BreakoutSettings,
): Promise<Result<{ session: BreakoutSession }>> {
  const kept = session.groups.slice(0, settings.groups)
  const gone = session.groups.slice(settings.groups)
  const worked = new Set(
    await groupsWithWork(
      trx,
      gone.map(({ id }) => id),
    ),
  )
  const inUse = gone.filter(({ id }) => worked.has(id))
  if (inUse.length > 0)
    return refused('groups_have_work', { labels: inUse.map(({ label }) => label).join(', ') })
  const groups = [...kept]
  while (groups.length < settings.groups) groups.push(newGroup(deps, groups, all, session.blockId))
  const seats = seatsAmong(session, groups)
  if (session.version === 0) await insertBreakoutSession(trx, { ...session, settings })
  await saveBreakoutGroups(trx, session, groups)
  await saveBreakoutSeats(trx, session.blockId, seats)
  const version = await saveBreakoutSession(trx, session.blockId, { settings, lent: false })
  return { ok: true, session: { ...session, settings, groups, seats, version } }
}

function newGroup(
  deps: Pick<Deps, 'newId'>,
  groups: readonly BreakoutGroup[],
  { sessions, attending }: GroupsState,
  blockId: string,
): BreakoutGroup {
  const label = nextLabel(groups.map((group) => group.label))
  const there = new Set(attending.map(({ id }) => id))
  const taken = new Set(groups.flatMap(({ facilitatorId }) => facilitatorId ?? []))
  const others = sessions.filter(({ session }) => session.blockId !== blockId)
  const facilitatorId = others
    .flatMap(({ session }) => session.groups.filter((group) => group.label === label))
    .map((group) => group.facilitatorId)
    .find((id) => id !== null && there.has(id) && !taken.has(id))
  return { id: deps.newId(), label, facilitatorId: facilitatorId ?? null, place: '' }
}

/** Seats of groups that are gone are gone; whoever leads a group sits in it. */
export function seatsAmong(
  { seats }: Pick<BreakoutSession, 'seats'>,
  groups: readonly Pick<BreakoutGroup, 'id' | 'facilitatorId'>[],
): BreakoutSession['seats'] {
  const ids = new Set(groups.map(({ id }) => id))
  const led = new Map(
    groups.flatMap(({ id, facilitatorId }) => (facilitatorId === null ? [] : [[facilitatorId, id]])),
  )
  const others = seats.filter(({ participantId, groupId }) => ids.has(groupId) && !led.has(participantId))
  return [
    ...others,
    ...[...led].map(([participantId, groupId]) => ({ participantId, groupId, pinned: true })),
  ]
}
