import type { Kysely } from 'kysely'
import type { MeetingInWheel } from '../domain/meetings/meeting.ts'
import { checkRunSheet } from '../domain/meetings/run-sheet/check-run-sheet.ts'
import type { RunSheetFinding } from '../domain/meetings/run-sheet/finding.ts'
import { focusAreasOf, type RunSheet } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { Database } from '../store/database.ts'
import { listFocusAreas } from '../store/focus-areas.ts'
import { type GroupsOfMeeting, groupsOfMeeting } from '../store/meeting-ground.ts'

/** What of a meeting's run sheet does not hold together now; and which sessions have groups. */
export async function runSheetFindings(
  db: Kysely<Database>,
  { meetingId, runSheet, place }: { meetingId: string; runSheet: RunSheet; place: MeetingInWheel },
): Promise<GroupsOfMeeting & { findings: RunSheetFinding[] }> {
  const groups = await groupsOfMeeting(db, meetingId)
  const focusAreas = focusAreasOf(runSheet).length === 0 ? [] : await listFocusAreas(db, place.regionCode)
  const findings = checkRunSheet(runSheet, {
    booked: place.booked,
    ...groups,
    focusAreas: focusAreas.map(({ id }) => id),
  })
  return { findings, ...groups }
}
