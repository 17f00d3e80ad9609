import { addMinutes } from '../../../domain/meetings/run/acting.ts'
import type { Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/** Minutes more for a block that runs or is to come, or fewer; everything after it moves by as much. */
export const addBlockMinutes = (
  deps: RunDeps,
  actor: Actor,
  { meetingId, blockId, minutes }: { meetingId: string; blockId: string; minutes: number },
): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, (scene) => {
    const added = addMinutes(scene, blockId, minutes)
    const { automaticSince } = scene.facts
    return added.ok ? { ok: true, events: [added.event], automaticSince } : added
  })
