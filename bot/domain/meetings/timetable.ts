import { instantOf } from '../calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { clockOf } from './run-sheet/clock.ts'
import { type Block, endOf, MINUTES_OF_DAY, type RunSheet } from './run-sheet/run-sheet.ts'
import type { RunEvent } from './run-event.ts'

export type Span = { start: Date; end: Date }

export type BlockTime = {
  blockId: string
  /** By the run sheet. */
  planned: Span
  /** By the run sheet and what has happened: the same as `planned` until the meeting is started. */
  expected: Span
  state: 'ahead' | 'current' | 'over'
  /** When the groups of a session are back in plenary: its expected end; null for all other blocks. */
  returnAt: Date | null
}

export type Timetable = {
  /** In order of the run sheet. */
  blocks: readonly BlockTime[]
  state: 'planned' | 'running' | 'ended'
  currentBlockId: string | null
  /** How much later (or, negative, earlier) than planned what comes next will begin. */
  behindMs: number
}

/**
 * The one source of every time on every card, page and file. `date` is the meeting's first day. A block that runs over its time
 * moves all that comes after it, minute by minute, but not its own end: that is what its people were told.
 */
export function timetable(
  { date, runSheet }: { date: PlainDate; runSheet: Pick<RunSheet, 'blocks'> },
  events: readonly RunEvent[],
  now: Date,
): Timetable {
  const planned = runSheet.blocks.map((block) => plannedSpan(block, date))
  const run = runOf(events)
  const currentAt = runSheet.blocks.findIndex(({ id }) => id === run.current)
  let behindMs = 0
  const blocks = runSheet.blocks.map((block, at): BlockTime => {
    const plan = planned[at] ?? plannedSpan(block, date)
    // A block that was begun before the meeting went back to an earlier one is still to come.
    const ahead = run.ended === null && at > currentAt
    const began = ahead ? undefined : run.began.get(block.id)
    const added = (run.added.get(block.id) ?? 0) * MINUTE_MS
    const length = plan.end.getTime() - plan.start.getTime() + added
    const passed = currentAt >= 0 && (at < currentAt || run.ended !== null)
    const start = began ?? (passed ? plan.start : new Date(plan.start.getTime() + behindMs))
    const over = run.ended !== null || (currentAt >= 0 && at < currentAt)
    const left = ahead ? undefined : run.left.get(block.id)
    const end = left ?? new Date(start.getTime() + Math.max(length, 0))
    if (at === currentAt && run.ended === null)
      behindMs = Math.max(end.getTime(), now.getTime()) - plan.end.getTime()
    else if (!passed) behindMs = end.getTime() - plan.end.getTime()
    const state = over ? 'over' : at === currentAt ? 'current' : 'ahead'
    return {
      blockId: block.id,
      planned: plan,
      expected: { start, end },
      state,
      returnAt: block.kind === 'groups' ? end : null,
    }
  })
  const current = blocks[currentAt]
  return {
    blocks,
    state: run.ended !== null ? 'ended' : current === undefined ? 'planned' : 'running',
    currentBlockId: run.ended === null ? (current?.blockId ?? null) : null,
    behindMs:
      current === undefined || run.ended !== null
        ? 0
        : Math.max(current.expected.end.getTime(), now.getTime()) - current.planned.end.getTime(),
  }
}

const MINUTE_MS = 60_000

export function plannedSpan(block: Pick<Block, 'start' | 'minutes'>, date: PlainDate): Span {
  return { start: instantAt(date, block.start), end: instantAt(date, endOf(block)) }
}

/** The instant so many minutes after the midnight that begins the date, by the clock on the wall. */
export function instantAt(date: PlainDate, minute: number): Date {
  const days = Math.floor(minute / MINUTES_OF_DAY)
  return instantOf(days === 0 ? date : addDays(date, days), clockOf(minute))
}

type Run = {
  current: string | null
  began: Map<string, Date>
  left: Map<string, Date>
  added: Map<string, number>
  ended: Date | null
}

function runOf(events: readonly RunEvent[]): Run {
  const run: Run = { current: null, began: new Map(), left: new Map(), added: new Map(), ended: null }
  for (const event of events) {
    if (event.kind === 'added_minutes') {
      run.added.set(event.blockId, (run.added.get(event.blockId) ?? 0) + event.minutes)
      continue
    }
    if (run.current !== null) run.left.set(run.current, event.at)
    if (event.kind === 'ended') run.ended = event.at
    else {
      run.current = event.blockId
      run.began.set(event.blockId, event.at)
      run.left.delete(event.blockId)
      run.ended = null
    }
  }
  return run
}
