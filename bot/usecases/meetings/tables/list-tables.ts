import type { TableList } from '../../../contract/table-page.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { TABLE_HOURS_AFTER, tableCloses } from '../../../domain/meetings/tables/table-page.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listPrintedTables } from '../../../store/table-links.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'
import type { Actor } from '../../actor.ts'
import { printableTables } from './printable-tables.ts'

/** The session's tables and which of them have a sheet that opens their page. The secretariat's. */
export async function listTables(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<Result<TableList>> {
  const now = clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const { timetable } = await runOfMeeting(db, reading, now)
  const printed = await listPrintedTables(db, blockId)
  const groups = await printableTables(db, { meetingId, blockId })
  return {
    ok: true,
    closesAt: tableCloses(timetable, TABLE_HOURS_AFTER).toISOString(),
    tables: groups.map(({ id, label, place }) => {
      const of = printed.find(({ groupId }) => groupId === id)
      return {
        groupId: id,
        label,
        place,
        open: of?.open ?? 0,
        printedAt: of?.printedAt.toISOString() ?? null,
      }
    }),
  }
}
