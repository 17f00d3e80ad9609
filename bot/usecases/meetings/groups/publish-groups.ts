import type { Deps } from '../../../deps.ts'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { concernedByWithdrawal } from '../../../domain/meetings/publishing/withdrawing.ts'
import { saveBreakoutSession } from '../../../store/breakout-sessions.ts'
import { askDoorsAnew, forgetQueued, listTold, stopWords } from '../../../store/breakout-told.ts'
import { holdMarks } from '../../../store/breakout-telling.ts'
import { isOver } from '../../../views/meeting-times.ts'
import { sessionsThatFollow } from '../../../views/sessions-that-follow.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'
import { lendGroups } from './lend-groups.ts'
import { publishFor } from './publish-for.ts'
import type { GroupsState, SessionState } from './session-scene.ts'

/**
 * Makes the session's groups what everybody is told. What follows (each group's meeting in Teams, a card or a mail to each) is done by
 * a sweep from this one publication. Published twice unchanged, it is one. Sessions that are to have the same groups, and follow, are
 * published with it. Gives who can be reached by nothing.
 */
export async function publishGroups(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  of: OfSession,
): Promise<Result<{ number: number; told: number; unreached: string[] }>> {
  return inSession(deps, actor, of, async (scene) => {
    const { state, all, now } = scene
    if (scene.place.state === 'cancelled') return refused('meeting_cancelled')
    if (isOver(state.time, now)) return refused('session_over')
    const groups = groupsToPublish(state, all)
    const members = new Set(groups.flatMap((group) => group.members))
    if (members.size === 0) return refused('nobody_seated')
    const { personId: byPersonId } = actor
    const number = await publishFor(scene.trx, state, all, { groups, byPersonId, now })
    for (const follower of sessionsThatFollow(all.sessions, state.block.id, now))
      await lendGroups(scene.trx, deps, follower, { all, lender: state, groups, byPersonId, now })
    const people = all.attending.filter(({ id }) => members.has(id))
    const unreached = people.filter(({ reachedBy }) => reachedBy === 'none').map(({ id }) => id)
    return { ok: true, number, told: people.length - unreached.length, unreached }
  })
}

/**
 * Takes back what was published, with the sessions that follow it: what has not begun to leave is stopped, everybody who was told is told
 * so, and the groups' meetings are cancelled. What stands on the board stays. A session that is over is left as it was: nobody goes to a
 * group of it any more. Gives how many were told and hear of it, how many a word may be reaching at this moment (and if it does, they hear
 * too), and how many get nothing.
 */
export async function withdrawGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfSession,
): Promise<Result<{ version: number; told: number; underWay: number; stopped: number }>> {
  return inSession(deps, actor, of, async (scene) => {
    const { trx, now, all, state } = scene
    const { publication, session, time } = state
    if (isOver(time, now)) return refused('session_over')
    if (publication === null || publication.groups.length === 0) return refused('nothing_published')
    // Whoever is telling the meeting's people at this moment is waited for: what they put on its way is stopped too.
    await holdMarks(trx, of.meetingId)
    const taken = [await takeBack(scene, actor, state)]
    for (const follower of sessionsThatFollow(all.sessions, session.blockId, now))
      taken.push(await takeBack(scene, actor, follower))
    // Taken back by itself, it is sent again by itself.
    const version = await saveBreakoutSession(trx, session.blockId, { lent: false })
    const told = new Set(taken.flatMap((one) => one.told))
    const underWay = new Set(taken.flatMap((one) => one.underWay.filter((id) => !told.has(id))))
    const hears = (id: string) => told.has(id) || underWay.has(id)
    const stopped = new Set(taken.flatMap((one) => one.stopped.filter((id) => !hears(id))))
    return { ok: true, version, told: told.size, underWay: underWay.size, stopped: stopped.size }
  })
}

/** Ids of participants; the caller has made sure that nobody is telling them anything meanwhile. */
async function takeBack(
  { trx, now, all }: SessionScene,
  actor: Actor,
  state: SessionState,
): Promise<Record<'told' | 'underWay' | 'stopped', string[]>> {
  const { publication, session } = state
  if (publication === null || publication.groups.length === 0) return { told: [], underWay: [], stopped: [] }
  const { blockId } = session
  const words = await stopWords(trx, blockId)
  const heard = new Map(
    (await listTold(trx, [blockId])).map((one) => [one.participantId, one.heard] as const),
  )
  const { told, untold } = concernedByWithdrawal(publication, heard, all.attending)
  const [underWay = [], stopped = []] = [true, false].map((isOpen) =>
    untold.flatMap(({ id }) => (words.open.has(id) === isOpen ? [id] : [])),
  )
  await forgetQueued(trx, blockId, stopped)
  await askDoorsAnew(trx, blockId, [...words.stopped])
  await publishFor(trx, state, all, { groups: [], byPersonId: actor.personId, now })
  return { told: told.map(({ id }) => id), underWay, stopped }
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
