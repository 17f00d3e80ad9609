import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { markQuestions } from '../../../store/meeting-questions.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** Writes down that the questions are taken up in the block that runs; or, `taken` false, that they stand open again. */
export async function takeQuestions(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, ids, taken }: { meetingId: string; ids: readonly string[]; taken: boolean },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now } = scene
    const { timetable } = await runOfMeeting(trx, scene, now)
    const by = { at: now, in: timetable.currentBlockId, by: actor.personId }
    await markQuestions(trx, meetingId, ids, taken ? by : null)
    await tellMeeting(trx, meetingId, 'questions')
    return { ok: true }
  })
}
