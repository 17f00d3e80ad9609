import type { Deps } from '../../deps.ts'
import { minutesOff } from '../../domain/meetings/run-sheet/check-run-sheet.ts'
import { moveAll } from '../../domain/meetings/run-sheet/edit-blocks.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { tellMeeting } from '../../live/tell-meeting.ts'
import { markGroupsChanged } from '../../store/breakout-telling.ts'
import { appendMeetingHistory } from '../../store/meeting-history.ts'
import { saveRunSheet } from '../../store/meetings.ts'
import type { Actor } from '../actor.ts'
import { inRunMeeting } from './in-meeting.ts'

/** Moves every block by the same minutes, so that the first begins when the wheel has the meeting begin. */
export async function moveRunSheet(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { meetingId: string; version: number },
): Promise<Result<{ version: number }>> {
  return inRunMeeting(deps, actor, input.meetingId, async ({ trx, meeting, place, now }) => {
    const { runSheet } = meeting
    if (meeting.version !== input.version) return refused('run_sheet_changed_meanwhile')
    const minutes = minutesOff(runSheet, place)
    if (minutes === null) return refused('nothing_to_move')
    const blocks = moveAll(runSheet.blocks, minutes)
    if (blocks === null) return refused('moved_past_midnight')
    const version = await saveRunSheet(trx, meeting.id, { ...runSheet, blocks })
    await appendMeetingHistory(
      trx,
      meeting.id,
      { kind: 'run_sheet_moved', version, minutes },
      { personId: actor.personId, now },
    )
    await markGroupsChanged(trx, meeting.id, now)
    await tellMeeting(trx, meeting.id, 'run-sheet')
    return { ok: true, version }
  })
}
