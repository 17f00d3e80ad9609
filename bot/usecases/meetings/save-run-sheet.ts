import type { Deps } from '../../deps.ts'
import { focusAreasOf, type RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listFocusAreas } from '../../store/focus-areas.ts'
import type { Actor } from '../actor.ts'
import { inRunMeeting } from './in-meeting.ts'
import { keepRunSheet } from './keep-run-sheet.ts'
import { inOrder, refuseRunSheet } from './refuse-run-sheet.ts'
import { blocksLost, whatStandsOnBlocks } from './what-stands-on-blocks.ts'

/** Keeps the whole run sheet as it was edited; every one that it has been stays in its history. */
export async function saveRunSheet(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { meetingId: string; version: number; runSheet: RunSheet },
): Promise<Result<{ version: number }>> {
  return inRunMeeting(deps, actor, input.meetingId, async (scene) => {
    const { trx, meeting, place } = scene
    if (meeting.version !== input.version) return refused('run_sheet_changed_meanwhile')
    const runSheet = inOrder(input.runSheet)
    const known = (await listFocusAreas(trx, place.regionCode)).map(({ id }) => id)
    // One that was taken away later may stand where it stood.
    const no = refuseRunSheet(runSheet, [...known, ...focusAreasOf(meeting.runSheet)])
    if (no !== null) return no
    const lost = blocksLost(meeting.runSheet, runSheet, await whatStandsOnBlocks(trx, meeting.id))
    if (lost.length > 0) return refused('block_in_use', { titles: lost.join(', ') })
    return { ok: true, version: await keepRunSheet(scene, actor, runSheet) }
  })
}
