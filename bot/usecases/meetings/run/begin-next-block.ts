import { beginBlock } from '../../../domain/meetings/run/acting.ts'
import type { Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/** `seen`: the block that the secretary saw running. `blockId` null: the next one. */
export const beginNextBlock = (
  deps: RunDeps,
  actor: Actor,
  { meetingId, seen, blockId }: { meetingId: string; seen: string; blockId: string | null },
): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, (scene) => {
    const begun = beginBlock(scene, seen, blockId)
    const { automaticSince } = scene.facts
    return begun.ok ? { ok: true, events: [begun.event], automaticSince } : begun
  })
