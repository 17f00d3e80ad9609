import type { RunSheetFinding } from './finding.ts'
import { breakTimesIn, returnTimeIn } from './return-time.ts'
import { type Block, endOf, isFocusAreaTask, type RunSheet, usesNotes } from './run-sheet.ts'

/** What a run sheet is held against besides itself. */
export type RunSheetGround = {
  /** Booked in the wheel, minutes after midnight; null: without a clock, or over several days. */
  booked: { start: number; end: number } | null
  /** Whether anybody is written down who could be put into groups. */
  hasParticipants: boolean
  /** Blocks of sessions that have groups. */
  sessionsWithGroups: readonly string[]
  /** Focus areas that there are; null: not known here. */
  focusAreas: readonly string[] | null
}

/** Everything that does not hold together, from the top down. Nothing is stored: it is asked each time somebody looks. */
export function checkRunSheet(
  { blocks }: Pick<RunSheet, 'blocks'>,
  ground: RunSheetGround,
): RunSheetFinding[] {
  return [...startOff(blocks, ground), ...blocks.flatMap((_, at) => ofBlock(blocks, at, ground))]
}

/** By how many minutes all blocks would move to start when the meeting is booked; null: they do, or nothing is booked. */
export function minutesOff(
  { blocks }: Pick<RunSheet, 'blocks'>,
  { booked }: Pick<RunSheetGround, 'booked'>,
): number | null {
  const first = blocks[0]
  if (first === undefined || booked === null || first.start === booked.start) return null
  return booked.start - first.start
}

function startOff(blocks: readonly Block[], { booked }: RunSheetGround): RunSheetFinding[] {
  const first = blocks[0]
  if (first === undefined || booked === null || first.start === booked.start) return []
  return [
    {
      code: 'starts_off_booking',
      blockId: first.id,
      taskId: null,
      starts: first.start,
      booked: booked.start,
    },
  ]
}

function ofBlock(blocks: readonly Block[], at: number, ground: RunSheetGround): RunSheetFinding[] {
  const block = blocks[at]
  if (block === undefined) return []
  const above = blocks.slice(0, at)
  return [
    ...besideAbove(block, above),
    ...tasks(block, ground),
    ...returnTime(block, blocks[at + 1]),
    ...groups(block, above, ground),
    ...writing(block),
    ...breaks(block, blocks, at),
    ...pastBooking(block, blocks, ground),
  ]
}

function besideAbove(block: Block, above: readonly Block[]): RunSheetFinding[] {
  // A short block inside a long one does not free the time after it.
  const last = above.reduce<Block | null>((a, b) => (a !== null && endOf(a) > endOf(b) ? a : b), null)
  if (last === null) return []
  const here = { blockId: block.id, taskId: null }
  const ends = endOf(last)
  if (block.start > ends) return [{ code: 'gap', ...here, from: ends, to: block.start }]
  if (block.start === ends) return []
  return [{ code: 'overlap', ...here, starts: block.start, above: last.title, aboveEnds: ends }]
}

function tasks(block: Block, { focusAreas }: RunSheetGround): RunSheetFinding[] {
  const minutes = block.tasks.flatMap((task) => task.minutes ?? [])
  const needed = minutes.reduce((sum, each) => sum + each, 0)
  const gone = block.tasks.filter(
    (task) => isFocusAreaTask(task) && focusAreas !== null && !focusAreas.includes(task.focusAreaId),
  )
  return [
    ...(needed > block.minutes
      ? [
          {
            code: 'tasks_too_long' as const,
            blockId: block.id,
            taskId: null,
            needed,
            has: block.minutes,
            minutes,
          },
        ]
      : []),
    ...gone.map(({ id }) => ({ code: 'focus_area_gone' as const, blockId: block.id, taskId: id })),
  ]
}

function returnTime(block: Block, next: Block | undefined): RunSheetFinding[] {
  if (block.taskSheet === null) return []
  const sheet = block.taskSheet.returnTime ?? returnTimeIn(block.taskSheet.text, block.start)
  const back = next?.start ?? endOf(block)
  if (sheet === null || sheet === back) return []
  return [{ code: 'return_time_differs', blockId: block.id, taskId: null, sheet, next: back }]
}

function groups(block: Block, above: readonly Block[], ground: RunSheetGround): RunSheetFinding[] {
  if (block.kind !== 'groups') return []
  const here = { blockId: block.id, taskId: null }
  const same = block.session?.sameGroupsAs ?? null
  const from = same === null ? block : above.find(({ id, kind }) => id === same && kind === 'groups')
  if (from === undefined) return [{ code: 'same_groups_unknown', ...here }]
  const has = [block.id, from.id].some((id) => ground.sessionsWithGroups.includes(id))
  return has || !ground.hasParticipants ? [] : [{ code: 'session_without_groups', ...here }]
}

/** Notes are written to tasks; a task sheet that was only pasted has none yet. */
function writing({ id, kind, tasks, session }: Block): RunSheetFinding[] {
  const nothing = kind === 'groups' && tasks.length === 0 && usesNotes(session)
  return nothing ? [{ code: 'nothing_to_write_to', blockId: id, taskId: null }] : []
}

function breaks(block: Block, blocks: readonly Block[], at: number): RunSheetFinding[] {
  const here = { code: 'break_missing' as const, blockId: block.id, taskId: null }
  const promised = block.taskSheet === null ? [] : breakTimesIn(block.taskSheet.text)
  const missing = promised.filter(
    (minute) =>
      !blocks.some((each) => each.kind === 'break' && each.start <= minute && minute <= endOf(each)),
  )
  return [
    ...(block.breakPromised && blocks[at + 1]?.kind !== 'break' ? [{ ...here, at: null }] : []),
    ...missing.map((minute) => ({ ...here, at: minute })),
  ]
}

/** Of a plan that only stands at another time of day than it is booked for, the start alone is told. */
function pastBooking(block: Block, blocks: readonly Block[], { booked }: RunSheetGround): RunSheetFinding[] {
  const first = blocks[0]
  const last = blocks.reduce<Block | null>((a, b) => (a !== null && endOf(a) > endOf(b) ? a : b), null)
  if (booked === null || first === undefined || last?.id !== block.id) return []
  const ends = endOf(last)
  if (ends <= booked.end || ends - first.start <= booked.end - booked.start) return []
  return [{ code: 'ends_past_booking', blockId: block.id, taskId: null, ends, booked: booked.end }]
}
