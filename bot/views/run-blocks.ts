import type { RunBlock } from '../contract/meeting-run.ts'
import type { Block } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { Timetable } from '../domain/meetings/timetable.ts'
import type { TaskLine } from './published-groups.ts'

/** The blocks of a run sheet as a reader's clock needs them, with what their groups are to do. */
export function runBlocks(
  blocks: readonly Block[],
  timetable: Timetable,
  tasks: ReadonlyMap<string, TaskLine[]>,
): RunBlock[] {
  const times = new Map(timetable.blocks.map((time) => [time.blockId, time]))
  return blocks.flatMap(({ id, title, who, kind }) => {
    const time = times.get(id)
    if (time === undefined) return []
    return {
      id,
      title,
      who,
      kind,
      state: time.state,
      plannedStart: time.planned.start.toISOString(),
      plannedEnd: time.planned.end.toISOString(),
      start: time.expected.start.toISOString(),
      end: time.expected.end.toISOString(),
      returnAt: time.returnAt?.toISOString() ?? null,
      tasks: tasks.get(id) ?? [],
    }
  })
}
