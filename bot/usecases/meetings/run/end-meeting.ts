import { endRun } from '../../../domain/meetings/run/acting.ts'
import type { Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/** The meeting is over, whichever block runs; `seen` is the one that the secretary saw. */
export const endMeeting = (
  deps: RunDeps,
  actor: Actor,
  { meetingId, seen }: { meetingId: string; seen: string },
): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, (scene) => {
    const ended = endRun(scene, seen)
    const { automaticSince } = scene.facts
    return ended.ok ? { ok: true, events: [ended.event], automaticSince } : ended
  })
