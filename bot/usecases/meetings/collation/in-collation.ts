import type { Deps } from '../../../deps.ts'
import { type CollationAct, mayDo } from '../../../domain/meetings/collation/states.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { type CollationReading, readCollation } from '../../../views/read-collation.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting, type MeetingScene } from '../in-meeting.ts'

export type CollationScene = MeetingScene & CollationReading

/** The one way in which the secretariat changes a collation: under the meeting's lock, in a state that allows it, and told. */
export async function inCollation<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, act }: { meetingId: string; act: CollationAct },
  change: (scene: CollationScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const reading = await readCollation(scene.trx, scene)
    if (!mayDo(reading.row.state, act)) return cannot(act)
    const result = await change({ ...scene, ...reading })
    if (result.ok) await tellMeeting(scene.trx, meetingId, 'collation')
    return result
  })
}

export const cannot = (act: CollationAct): Refused =>
  refused(
    act === 'edit' || act === 'finish' || act === 'ask_for_comments'
      ? 'collation_final'
      : 'collation_not_out',
  )

/** What is written into a collation names no person's case: null where it may stand. */
export const refuseCase = (text: string, field: string): Refused | null =>
  containsCprNumber(text) ? refused('cpr_number', { field }) : null
