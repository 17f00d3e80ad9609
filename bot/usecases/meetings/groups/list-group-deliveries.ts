import type { GroupDeliveries } from '../../../contract/groups.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { groupOf } from '../../../domain/meetings/publishing/publication.ts'
import { believesInGroup } from '../../../domain/meetings/publishing/what-to-tell.ts'
import { whatTheyGot } from '../../../domain/meetings/publishing/who-got-what.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listBlockDeliveries, listTold } from '../../../store/breakout-told.ts'
import { deliveryText } from '../../../views/group-delivery-text.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { readGroups } from './session-scene.ts'

/** How each has been told of their group in the session, nobody left out: also who sits in none, and who can be reached by nothing. */
export async function listGroupDeliveries(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<Result<GroupDeliveries>> {
  const { db } = deps
  const now = deps.clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const all = await readGroups(db, reading, now)
  const session = all.sessions.find(({ block }) => block.id === blockId)
  if (session === undefined) return refused('not_a_group_session')
  const sent = Map.groupBy(await listBlockDeliveries(db, [blockId], now), (one) => one.participantId)
  const told = new Map((await listTold(db, [blockId])).map((one) => [one.participantId, one]))
  const { publication } = session
  const groups =
    publication === null ? 'unsent' : publication.groups.length === 0 ? 'taken_back' : ('sent' as const)
  const items = all.attending.map((one) => {
    const groupId = (publication && groupOf(publication, one.id))?.id ?? null
    const { reachedBy } = one
    const known = told.get(one.id) ?? null
    const got = whatTheyGot(sent.get(one.id) ?? [], known, { groupId, reachedBy })
    const believes = believesInGroup(known?.heard ?? {})
    return {
      participantId: one.id,
      state: got.state,
      by: got.by,
      at: got.at?.toISOString() ?? null,
      text: deliveryText(got, { seated: groupId !== null, groups, believes }, actor.language),
    }
  })
  return { ok: true, items }
}
