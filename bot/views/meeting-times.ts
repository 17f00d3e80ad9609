import type { Meeting } from '../domain/meetings/meeting.ts'
import { type Block, groupSessions } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { BlockTime, Timetable } from '../domain/meetings/timetable.ts'

/** A group session of the run sheet with its times now. */
export type SessionTimes = { block: Block; time: BlockTime }

/** The meeting's group sessions, in order. */
export function sessionTimes(
  { runSheet }: Pick<Meeting, 'runSheet'>,
  { blocks }: Pick<Timetable, 'blocks'>,
): SessionTimes[] {
  const times = new Map(blocks.map((time) => [time.blockId, time]))
  return groupSessions(runSheet).flatMap((block) => {
    const time = times.get(block.id)
    return time === undefined ? [] : [{ block, time }]
  })
}

/** Nothing is said of a session any more once it has ended, by the run or by the clock. */
export const isOver = ({ state, expected }: BlockTime, now: Date): boolean =>
  state === 'over' || (state === 'ahead' && expected.end <= now)
