import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { keepRunSheet } from '../keep-run-sheet.ts'

/** How many votes each person has in the session from now on, as its run sheet then says; what was given stays given. */
export async function saveCardSettings(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId, votesEach }: { meetingId: string; blockId: string; votesEach: number | null },
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { runSheet } = scene.meeting
    const session = runSheet.blocks.find(({ id }) => id === blockId)?.session ?? null
    if (session === null) return refused('not_found')
    if (session.votesEach === votesEach) return { ok: true }
    const blocks = runSheet.blocks.map((block) =>
      block.id === blockId ? { ...block, session: { ...session, votesEach } } : block,
    )
    await keepRunSheet(scene, actor, { ...runSheet, blocks })
    await tellMeeting(scene.trx, meetingId, 'cards')
    return { ok: true }
  })
}
