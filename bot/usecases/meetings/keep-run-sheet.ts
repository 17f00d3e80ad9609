import type { RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import { tellMeeting } from '../../live/tell-meeting.ts'
import { markGroupsChanged } from '../../store/breakout-telling.ts'
import { appendMeetingHistory } from '../../store/meeting-history.ts'
import { saveRunSheet } from '../../store/meetings.ts'
import type { Actor } from '../actor.ts'
import type { MeetingScene } from './in-meeting.ts'

/** Writes the run sheet with its line of history, and has everybody whom it concerns told. Gives its new version. */
export async function keepRunSheet(
  { trx, meeting, now }: Pick<MeetingScene, 'trx' | 'meeting' | 'now'>,
  { personId }: Pick<Actor, 'personId'>,
  runSheet: RunSheet,
): Promise<number> {
  const version = await saveRunSheet(trx, meeting.id, runSheet)
  await appendMeetingHistory(
    trx,
    meeting.id,
    { kind: 'run_sheet_saved', version, runSheet },
    { personId, now },
  )
  await markGroupsChanged(trx, meeting.id, now)
  await tellMeeting(trx, meeting.id, 'run-sheet')
  return version
}
