import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { saveCollation } from '../../../store/collations.ts'
import { appendMeetingHistory } from '../../../store/meeting-history.ts'
import type { Actor } from '../../actor.ts'
import { inCollation } from './in-collation.ts'

/** Begins the next version of a finished collation, as a draft. The finished one is kept as it was. */
export async function reopenCollation(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<Result<object>> {
  return inCollation(deps, actor, { meetingId, act: 'reopen' }, async ({ trx, now, row }) => {
    const version = row.version + 1
    await saveCollation(trx, meetingId, { state: 'draft', version, commentsUntil: null })
    const event = { kind: 'collation_reopened', version } as const
    await appendMeetingHistory(trx, meetingId, event, { personId: actor.personId, now })
    return { ok: true }
  })
}
