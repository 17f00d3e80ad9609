import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { type PublishedGroup, saysTheSame } from '../../../domain/meetings/publishing/publication.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { concernedByWithdrawal } from '../../../domain/meetings/publishing/withdrawing.ts'
import { insertPublication } from '../../../store/breakout-publications.ts'
import { saveBreakoutSession } from '../../../store/breakout-sessions.ts'
import { askDoorsAnew, forgetQueued, listTold, stopWords } from '../../../store/breakout-told.ts'
import { holdMarks, markGroupsChanged } from '../../../store/breakout-telling.ts'
import { isOver } from '../../../views/meeting-times.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'
import type { GroupsState, SessionState } from './session-scene.ts'

/**
 * Makes the session's groups what everybody is told. What follows (each group's meeting in Teams, a card or a mail to each) is done by
 * a sweep from this one publication. Published twice unchanged, it is one. Gives who can be reached by nothing.
 */
export async function publishGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfSession,
): Promise<Result<{ number: number; told: number; unreached: string[] }>> {
  return inSession(deps, actor, of, async (scene) => {
    const { state, all, now } = scene
    if (isOver(state.time, now)) return refused('session_over')
    const groups = groupsToPublish(state, all)
    const members = new Set(groups.flatMap((group) => group.members))
    if (members.size === 0) return refused('nobody_seated')
    const number = await publish(scene, actor, groups)
    const people = all.attending.filter(({ id }) => members.has(id))
    const unreached = people.filter(({ reachedBy }) => reachedBy === 'none').map(({ id }) => id)
    return { ok: true, number, told: people.length - unreached.length, unreached }
  })
}

/**
 * Takes back what was published: what has not begun to leave is stopped, everybody who was told is told so, and the groups' meetings are
 * cancelled. What stands on the board stays. A session that is over is left as it was: nobody goes to a group of it any more. Gives how
 * many were told and hear of it, how many a word may be reaching at this moment (and if it does, they hear too), and how many get nothing.
 */
export async function withdrawGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfSession,
): Promise<Result<{ version: number; told: number; underWay: number; stopped: number }>> {
  return inSession(deps, actor, of, async (scene) => {
    const { trx, now, all } = scene
    const { publication, session, time } = scene.state
    if (isOver(time, now)) return refused('session_over')
    if (publication === null || publication.groups.length === 0) return refused('nothing_published')
    const { blockId } = session
    // Whoever is telling the meeting's people at this moment is waited for: what they put on its way is stopped too.
    await holdMarks(trx, of.meetingId)
    const words = await stopWords(trx, blockId)
    const heard = new Map(
      (await listTold(trx, [blockId])).map((one) => [one.participantId, one.heard] as const),
    )
    const { told, untold } = concernedByWithdrawal(publication, heard, all.attending)
    const stopped = untold.flatMap(({ id }) => (words.open.has(id) ? [] : [id]))
    await forgetQueued(trx, blockId, stopped)
    await askDoorsAnew(trx, blockId, [...words.stopped])
    await publish(scene, actor, [])
    return {
      ok: true,
      version: session.version + 1,
      told: told.length,
      underWay: untold.length - stopped.length,
      stopped: stopped.length,
    }
  })
}

/** The groups as they stand, with whoever comes. */
export function groupsToPublish(
  { session }: Pick<SessionState, 'session'>,
  { attending }: Pick<GroupsState, 'attending'>,
): PublishedGroup[] {
  const there = new Set(attending.map(({ id }) => id))
  return session.groups.map(({ id, label, place, facilitatorId }) => ({
    id,
    label,
    place,
    online: session.settings.where === 'online',
    facilitatorId: facilitatorId !== null && there.has(facilitatorId) ? facilitatorId : null,
    members: session.seats.flatMap((seat) =>
      seat.groupId === id && there.has(seat.participantId) ? [seat.participantId] : [],
    ),
  }))
}

async function publish(
  { trx, state, meeting, now, all }: SessionScene,
  actor: Actor,
  groups: PublishedGroup[],
): Promise<number> {
  const { publication, session } = state
  if (publication !== null && saysTheSame(comingOf(publication.groups, all), groups))
    return publication.number
  const number = (publication?.number ?? 0) + 1
  const { blockId } = session
  await insertPublication(trx, { blockId, number, groups, at: now, byPersonId: actor.personId })
  await saveBreakoutSession(trx, blockId, { published: number })
  await markGroupsChanged(trx, meeting.id, now)
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
