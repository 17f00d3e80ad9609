import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { findReveal, saveReveal } from '../../../store/theme-cards.ts'
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
    if (!block.session.cardsHidden || (await findReveal(trx, blockId)) !== null)
      return refused('nothing_hidden')
    await saveReveal(trx, { meetingId, blockId }, { personId: actor.personId, now })
    await tellMeeting(trx, meetingId, 'cards')
    return { ok: true }
  })
}
