import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { findThemeSession, saveThemeSession } from '../../../store/theme-cards.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

/** Shows everybody the cards that the session hid, for good. */
export async function revealCards(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx, now, meeting }) => {
    const block = meeting.runSheet.blocks.find(({ id }) => id === blockId)
    if (block?.session == null) return refused('not_found')
    const { revealedAt } = await findThemeSession(trx, blockId)
    if (!block.session.cardsHidden || revealedAt !== null) return refused('nothing_hidden')
    await saveThemeSession(trx, { meetingId, blockId }, { revealedAt: now, revealedBy: actor.personId })
    await tellMeeting(trx, meetingId, 'cards')
    return { ok: true }
  })
}
