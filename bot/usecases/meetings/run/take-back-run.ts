import { refused, type Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { actOnRun, type RunDeps } from './act-on-run.ts'

/**
 * Takes back the last start, change of block or end, pressed by mistake. Blocks no longer follow each other by themselves, or it
 * would happen again at once. What has been sent stays sent; what is still on its way is not sent.
 */
export const takeBackRun = (
  deps: RunDeps,
  actor: Actor,
  { meetingId, seen }: { meetingId: string; seen: string | null },
): Promise<Result<object>> =>
  actOnRun(deps, actor, meetingId, ({ run, now }) => {
    if (run.timetable.state === 'planned') return refused('meeting_not_running')
    if (run.timetable.currentBlockId !== seen) return refused('run_changed_meanwhile')
    return { ok: true, events: [{ kind: 'taken_back', at: now }], automaticSince: null }
  })
