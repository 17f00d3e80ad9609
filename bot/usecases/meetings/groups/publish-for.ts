import type { Transaction } from 'kysely'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { type PublishedGroup, saysTheSame } from '../../../domain/meetings/publishing/publication.ts'
import { insertPublication } from '../../../store/breakout-publications.ts'
import { saveBreakoutSession } from '../../../store/breakout-sessions.ts'
import { markGroupsChanged } from '../../../store/breakout-telling.ts'
import type { Database } from '../../../store/database.ts'
import type { GroupsState, SessionState } from './session-scene.ts'

type Publishing = { groups: readonly PublishedGroup[]; byPersonId: string; now: Date }

/**
 * Makes these groups what everybody is told of the session; without any it takes back what was. The same as before is written once. Gives
 * the publication's number.
 */
export async function publishFor(
  trx: Transaction<Database>,
  { publication, session }: Pick<SessionState, 'publication' | 'session'>,
  all: Pick<GroupsState, 'participants'>,
  { groups, byPersonId, now }: Publishing,
): Promise<number> {
  if (publication !== null && saysTheSame(comingOf(publication.groups, all), groups))
    return publication.number
  const number = (publication?.number ?? 0) + 1
  const { blockId, meetingId } = session
  await insertPublication(trx, { blockId, number, groups, at: now, byPersonId })
  await saveBreakoutSession(trx, blockId, { published: number })
  await markGroupsChanged(trx, meetingId, now)
  return number
}

/** What was published, without those who do not come any more: nobody is shown them. */
export function comingOf(
  groups: readonly PublishedGroup[],
  { participants }: Pick<GroupsState, 'participants'>,
): PublishedGroup[] {
  const there = new Set(participants.filter(({ attendance }) => isAttending(attendance)).map(({ id }) => id))
  return groups.map((group) => ({
    ...group,
    facilitatorId:
      group.facilitatorId !== null && there.has(group.facilitatorId) ? group.facilitatorId : null,
    members: group.members.filter((id) => there.has(id)),
  }))
}
