import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { saveThemeSession } from '../../../store/theme-cards.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** How many votes each person has in the session from now on (null: one for each stack); what was given stays given. */
export async function saveCardSettings(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId, votesEach }: { meetingId: string; blockId: string; votesEach: number | null },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx, meeting }) => {
    const block = meeting.runSheet.blocks.find(({ id }) => id === blockId)
    if (block?.session == null) return refused('not_found')
    await saveThemeSession(trx, { meetingId, blockId }, { votesEach })
    await tellMeeting(trx, meetingId, 'cards')
    return { ok: true }
  })
}
