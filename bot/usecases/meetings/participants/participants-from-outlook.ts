import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findEventOf } from '../../../store/outlook-events.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { takeAnswers } from './take-answers.ts'

/** Whom the meeting's invitation in Outlook calls. From now on the participants follow what is answered there. */
export async function participantsFromOutlook(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ added: number; known: number; changed: number }>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const event = await findEventOf(scene.trx, scene.meeting.entryId, scene.meeting.key)
    return event === null ? refused('not_in_outlook') : takeAnswers(scene, deps, event)
  })
}
