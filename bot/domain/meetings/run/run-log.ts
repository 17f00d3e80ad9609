import type { RunEvent } from '../run-event.ts'

export const runKinds = ['started', 'advanced', 'added_minutes', 'ended', 'taken_back'] as const
export type RunKind = (typeof runKinds)[number]

/** A line of what happened while a meeting ran; only added to. `personId` null: it went on by itself. */
export type RunLine = {
  at: Date
  kind: RunKind
  blockId: string | null
  minutes: number | null
  personId: string | null
}

/**
 * What stands of it. A line `taken_back` takes away the latest beginning or end that still stands, pressed by mistake: what ran
 * before runs on, with the start that it had.
 */
export function standingEvents(lines: readonly RunLine[]): RunEvent[] {
  const standing: RunEvent[] = []
  for (const line of lines) {
    if (line.kind === 'taken_back') {
      const last = standing.findLastIndex(({ kind }) => kind !== 'added_minutes')
      if (last >= 0) standing.splice(last, 1)
    } else {
      const event = eventOf(line)
      if (event !== null) standing.push(event)
    }
  }
  return standing
}

function eventOf({ at, kind, blockId, minutes }: RunLine): RunEvent | null {
  if (kind === 'ended') return { at, kind }
  if (blockId === null) return null
  if (kind === 'added_minutes') return { at, kind, blockId, minutes: minutes ?? 0 }
  return kind === 'taken_back' ? null : { at, kind, blockId }
}
