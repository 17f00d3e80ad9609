import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { endTableLinks, listPrintedTables } from '../../../store/table-links.ts'
import { findPublication } from '../../../store/breakout-publications.ts'
import { refused } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'

type CloseTables = { meetingId: string; blockId: string; groupId: string | null }

/** Takes back the sheets of one table, or of all the session's: what was written stays, and nothing more is taken from them. */
export async function closeTables(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId, groupId }: CloseTables,
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async ({ trx, now }) => {
    const publication = await findPublication(trx, blockId)
    if (publication?.meetingId !== meetingId) return refused('not_found')
    const printed = (await listPrintedTables(trx, blockId)).map((table) => table.groupId)
    await endTableLinks(
      trx,
      printed.filter((id) => groupId === null || id === groupId),
      now,
    )
    await tellMeeting(trx, meetingId, 'groups')
    return { ok: true }
  })
}
