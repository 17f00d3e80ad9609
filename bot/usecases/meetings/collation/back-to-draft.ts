import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { saveCollation } from '../../../store/collations.ts'
import { appendMeetingHistory } from '../../../store/meeting-history.ts'
import type { Actor } from '../../actor.ts'
import { inCollation } from './in-collation.ts'

/** Takes the collation back from comments: only the secretariat sees it again. What was said of it is kept. */
export async function backToDraft(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<Result<object>> {
  return inCollation(deps, actor, { meetingId, act: 'back_to_draft' }, async ({ trx, now, row }) => {
    await saveCollation(trx, meetingId, { ...row, state: 'draft', commentsUntil: null })
    const event = { kind: 'collation_taken_back' } as const
    await appendMeetingHistory(trx, meetingId, event, { personId: actor.personId, now })
    return { ok: true }
  })
}
