import type { PlainDate } from '../../calendar/plain-date.ts'
import type { RunEvent } from '../run-event.ts'
import type { RunSheet } from '../run-sheet/run-sheet.ts'
import { type Timetable, timetable } from '../timetable.ts'
import { type RunLine, standingEvents } from './run-log.ts'

/** A meeting that nobody ended is over when its block has been over for so long. */
export const FORGOTTEN_AFTER_MS = 4 * 60 * 60_000

/** What a meeting's running is reckoned from. `automaticSince`: from then on blocks follow each other by themselves; null: never. */
export type RunFacts = {
  date: PlainDate
  runSheet: Pick<RunSheet, 'blocks'>
  lines: readonly RunLine[]
  automaticSince: Date | null
}

export type Run = {
  /** All that has happened, with what has happened by itself. */
  events: readonly RunEvent[]
  /** Of those, what nobody has written down yet: the clock alone brought it about. */
  byItself: readonly RunEvent[]
  timetable: Timetable
}

/**
 * How a meeting stands at `now`. What follows from the clock alone (the next block by itself, the end that was forgotten) is there
 * whether anything has run meanwhile or not.
 */
export function runOf(facts: RunFacts, now: Date): Run {
  const written = standingEvents(facts.lines)
  const events = [...written]
  for (;;) {
    const next = nextByItself(facts, events, now)
    if (next === null) break
    events.push(next)
  }
  return {
    events,
    byItself: events.slice(written.length),
    timetable: timetable(facts, events, now),
  }
}

/** Every step goes to a later block or to the end, so it comes to an end itself. */
function nextByItself(facts: RunFacts, events: readonly RunEvent[], now: Date): RunEvent | null {
  const { blocks, state, currentBlockId } = timetable(facts, events, now)
  const at = blocks.findIndex(({ blockId }) => blockId === currentBlockId)
  const current = blocks[at]
  if (state !== 'running' || current === undefined) return null
  const end = current.expected.end.getTime()
  const next = blocks[at + 1]
  if (facts.automaticSince !== null && next !== undefined) {
    const moment = Math.max(end, facts.automaticSince.getTime(), events.at(-1)?.at.getTime() ?? 0)
    if (moment <= now.getTime()) return { at: new Date(moment), kind: 'advanced', blockId: next.blockId }
  }
  const forgotten = end + FORGOTTEN_AFTER_MS
  return forgotten <= now.getTime() ? { at: new Date(forgotten), kind: 'ended' } : null
}
