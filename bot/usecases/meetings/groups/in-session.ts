import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting, type MeetingScene } from '../in-meeting.ts'
import { type GroupsState, readGroups, type SessionState } from './session-scene.ts'

export type SessionScene = MeetingScene & { state: SessionState; all: GroupsState }
export type OfSession = { meetingId: string; blockId: string; version: number }

/**
 * The one way in which the secretariat changes a session's groups: the meeting is locked, and whoever saw an older version is
 * told so. Everybody who has the groups open hears of it.
 */
export async function inSession<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId, version }: OfSession,
  act: (scene: SessionScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const all = await readGroups(scene.trx, scene, scene.now)
    const state = all.sessions.find(({ block }) => block.id === blockId)
    if (state === undefined) return refused('not_a_group_session')
    if (state.session.version !== version) return refused('groups_changed_meanwhile')
    const done = await act({ ...scene, state, all })
    if (done.ok) await tellMeeting(scene.trx, meetingId, 'groups')
    return done
  })
}
