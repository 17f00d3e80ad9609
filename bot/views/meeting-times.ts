import type { Kysely } from 'kysely'
import type { Meeting, MeetingInWheel } from '../domain/meetings/meeting.ts'
import { runOf } from '../domain/meetings/run/run-of.ts'
import { type Block, groupSessions } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { BlockTime, Timetable } from '../domain/meetings/timetable.ts'
import type { Database } from '../store/database.ts'
import { readRunLines } from '../store/meeting-runs.ts'

/** A group session of the run sheet with its times now. */
export type SessionTimes = { block: Block; time: BlockTime }

/** When everything of the meeting is, by its run sheet and by what has happened while it ran. */
export async function meetingTimes(
  db: Kysely<Database>,
  { meeting, place }: { meeting: Meeting; place: Pick<MeetingInWheel, 'date'> },
  now: Date,
): Promise<Timetable> {
  const { lines, automaticSince } = await readRunLines(db, meeting.id)
  return runOf({ date: place.date, runSheet: meeting.runSheet, lines, automaticSince }, now).timetable
}

/** The meeting's group sessions, in order. */
export function sessionTimes({ runSheet }: Pick<Meeting, 'runSheet'>, { blocks }: Timetable): SessionTimes[] {
  const times = new Map(blocks.map((time) => [time.blockId, time]))
  return groupSessions(runSheet).flatMap((block) => {
    const time = times.get(block.id)
    return time === undefined ? [] : [{ block, time }]
  })
}

/** Nothing is said of a session any more once it has ended, by the run or by the clock. */
export const isOver = ({ state, expected }: BlockTime, now: Date): boolean =>
  state === 'over' || (state === 'ahead' && expected.end <= now)
