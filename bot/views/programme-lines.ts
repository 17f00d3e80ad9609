import type { Meeting } from '../domain/meetings/meeting.ts'
import type { BlockTime, Timetable } from '../domain/meetings/timetable.ts'

export type ProgrammeLine = { start: Date; end: Date; title: string; who: string; state: BlockTime['state'] }

/** A meeting's programme as people read it, with the times that hold now. */
export function programmeLines(
  { runSheet }: Pick<Meeting, 'runSheet'>,
  { blocks }: Timetable,
): ProgrammeLine[] {
  const byId = new Map(runSheet.blocks.map((block) => [block.id, block]))
  return blocks.map(({ blockId, expected, state }) => ({
    start: expected.start,
    end: expected.end,
    title: byId.get(blockId)?.title ?? '',
    who: byId.get(blockId)?.who ?? '',
    state,
  }))
}
