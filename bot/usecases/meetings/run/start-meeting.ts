import { startRun } from '../../../domain/meetings/run/acting.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/** The meeting begins, with its first block. */
export const startMeeting = (deps: RunDeps, actor: Actor, meetingId: string): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, (scene) => {
    if (scene.place.state === 'cancelled') return refused('meeting_cancelled')
    const started = startRun(scene)
    const { automaticSince } = scene.facts
    return started.ok ? { ok: true, events: [started.event], automaticSince } : started
  })
