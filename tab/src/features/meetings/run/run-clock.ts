import { blockClock, type BlockClock } from '../../../../../bot/domain/meetings/run/block-clock.ts'
import { inDenmark } from '../../../time/copenhagen.ts'
import type { RunBlock, RunView } from '../../../../../bot/contract/meeting-run.ts'

const ms = (instant: string) => new Date(instant).getTime()

export type RunNow = { block: RunBlock; next: RunBlock | null; clock: BlockClock }

/** The block that runs with its clock, and what comes after it; null: none runs. */
export function runNow({ blocks, currentBlockId }: RunView, now: number): RunNow | null {
  const at = blocks.findIndex(({ id }) => id === currentBlockId)
  const block = blocks[at]
  if (block === undefined) return null
  const span = { start: ms(block.start), end: ms(block.end), plannedEnd: ms(block.plannedEnd) }
  return { block, next: blocks[at + 1] ?? null, clock: blockClock(span, now) }
}

/** When the meeting is to begin by its run sheet, where that is on another day than today; null: it is today, or has no items. */
export function plannedOtherDay({ blocks }: Pick<RunView, 'blocks'>, now: number): string | null {
  const [first] = blocks
  if (first === undefined) return null
  const today = inDenmark(new Date(now)).date
  return inDenmark(new Date(first.plannedStart)).date === today ? null : first.plannedStart
}

/** A meeting that runs so far from its plan was not meant to follow it; one that goes past midnight is still. */
const FAR_MS = 6 * 60 * 60_000

/** The same of a meeting that runs: on another day, and not because it has lasted past midnight. */
export const runsOtherDay = (run: Pick<RunView, 'blocks'>, behindMs: number, now: number): string | null =>
  Math.abs(behindMs) < FAR_MS ? null : plannedOtherDay(run, now)

/** '4:05', or '1:02:00'. Whole seconds, so that what is shown never jumps by two. */
export function durationText(milliseconds: number): string {
  const total = Math.floor(Math.abs(milliseconds) / 1000)
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** Whole minutes that the meeting is behind (or, below zero, ahead): half a minute is no matter. */
export const minutesBehind = (behindMs: number): number => Math.round(behindMs / 60_000)
