import type { Deps } from '../../../deps.ts'
import { MOST_SENDINGS_A_MINUTE, tableCloses } from '../../../domain/meetings/tables/table-page.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findGroupStanding, type GroupStanding } from '../../../store/group-standing.ts'
import type { WriterIs } from '../../../store/meeting-writers.ts'
import { countSending, findTableLink } from '../../../store/table-links.ts'
import { type MeetingReading, readMeeting } from '../../../views/read-meeting.ts'
import { type MeetingRun, runOfMeeting } from '../../../views/run-of-meeting.ts'

/** Whoever stands at a table with its sheet: nobody knows who, so they write as the table. */
export type TableVisit = {
  standing: GroupStanding
  is: WriterIs
  reading: MeetingReading
  run: MeetingRun
  closesAt: Date
}

/**
 * What a table's address opens now: until so long after the meeting, while the group is published and the sheet not replaced.
 * `sending`: something is to be written, which is counted.
 */
export async function openTable(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
  sending: boolean,
): Promise<Result<{ table: TableVisit }>> {
  const link = await findTableLink(db, token)
  if (link === null) return refused('table_unknown')
  const now = clock()
  if (link.ended) return refused('table_closed')
  const { groupId } = link
  if (groupId === null) return refused('group_gone')
  const reading = await readMeeting(db, { personId: null, secretariat: true }, link.meetingId, now)
  const standing = await findGroupStanding(db, { ...link, groupId }, null)
  if (reading === null || standing === null || !standing.published) return refused('table_closed')
  const run = await runOfMeeting(db, reading, now)
  const closesAt = tableCloses(run.timetable, link.hoursAfter)
  if (now >= closesAt || reading.place.state === 'cancelled') return refused('table_closed')
  if (sending && (await countSending(db, link.id, now)) > MOST_SENDINGS_A_MINUTE)
    return refused('too_many_sendings', { limit: MOST_SENDINGS_A_MINUTE })
  return { ok: true, table: { standing, is: { tableLinkId: link.id }, reading, run, closesAt } }
}
