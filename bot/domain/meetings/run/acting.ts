import { refused, type Result } from '../../refusal.ts'
import type { RunEvent } from '../run-event.ts'
import type { Run, RunFacts } from './run-of.ts'

/** What is added or taken away at once. */
export const MOST_MINUTES_AT_ONCE = 120
const LONGEST_BLOCK_MS = 12 * 60 * 60_000
const SHORTEST_BLOCK_MS = 60_000
const MINUTE_MS = 60_000

type Event = Result<{ event: RunEvent }>
type Scene = { facts: RunFacts; run: Run; now: Date }

/** The first block begins now, early or late: everything later goes by that. A meeting that has ended may be begun again. */
export function startRun({ facts, run, now }: Scene): Event {
  if (run.timetable.state === 'running') return refused('meeting_running')
  const first = facts.runSheet.blocks[0]
  return first === undefined
    ? refused('nothing_to_run')
    : { ok: true, event: { at: now, kind: 'started', blockId: first.id } }
}

/**
 * The next block begins now, or the one that is named, also one that was over. `seen` is the block that the reader saw running: two
 * who press at the same moment go on by one block.
 */
export function beginBlock({ facts, run, now }: Scene, seen: string, wanted: string | null): Event {
  const current = run.timetable.currentBlockId
  if (current === null) return refused('meeting_not_running')
  if (current !== seen) return refused('run_changed_meanwhile')
  const { blocks } = facts.runSheet
  const next =
    wanted === null
      ? blocks[blocks.findIndex(({ id }) => id === current) + 1]
      : blocks.find(({ id }) => id === wanted)
  if (next === undefined) return refused(wanted === null ? 'last_block' : 'run_changed_meanwhile')
  if (next.id === current) return refused('run_changed_meanwhile')
  return { ok: true, event: { at: now, kind: 'advanced', blockId: next.id } }
}

/** Minutes more for a block that runs or is to come; fewer where `minutes` is below zero, never below what has passed of it. */
export function addMinutes({ run, now }: Scene, blockId: string, minutes: number): Event {
  if (run.timetable.state !== 'running') return refused('meeting_not_running')
  const block = run.timetable.blocks.find((each) => each.blockId === blockId)
  if (block === undefined || block.state === 'over') return refused('run_changed_meanwhile')
  const { start, end } = block.expected
  const newEnd = end.getTime() + minutes * MINUTE_MS
  const earliest = Math.max(
    start.getTime() + SHORTEST_BLOCK_MS,
    block.state === 'current' ? now.getTime() : 0,
  )
  const fits =
    Number.isInteger(minutes) &&
    minutes !== 0 &&
    Math.abs(minutes) <= MOST_MINUTES_AT_ONCE &&
    (minutes > 0 ? newEnd - start.getTime() <= LONGEST_BLOCK_MS : newEnd >= earliest)
  return fits
    ? { ok: true, event: { at: now, kind: 'added_minutes', blockId, minutes } }
    : refused('minutes_out_of_reach')
}

/** Ends the meeting, whichever block runs. */
export function endRun({ run, now }: Scene, seen: string): Event {
  const current = run.timetable.currentBlockId
  if (current === null) return refused('meeting_not_running')
  return current === seen ? { ok: true, event: { at: now, kind: 'ended' } } : refused('run_changed_meanwhile')
}
