import type { Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/** Whether each block begins by itself when the one before it ends, from now on. May be said before the meeting starts. */
export const setAutomatic = (
  deps: RunDeps,
  actor: Actor,
  { meetingId, automatic }: { meetingId: string; automatic: boolean },
): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, ({ facts, now }) => ({
    ok: true,
    events: [],
    automaticSince: automatic ? (facts.automaticSince ?? now) : null,
  }))
