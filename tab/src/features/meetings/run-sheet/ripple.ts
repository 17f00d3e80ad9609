import type { RunSheet } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { sheetEnd } from './sheet-edits.ts'

/** What saving would do to the times that people have been told. */
export type Ripple = {
  /** When each block began before, of those that now begin at another time. */
  before: ReadonlyMap<string, number>
  added: ReadonlySet<string>
  /** The meeting's end, where it becomes another; null: it stays. */
  newEnd: number | null
}

export function rippleOf(saved: RunSheet, now: RunSheet): Ripple {
  const stood = new Map(saved.blocks.map(({ id, start }) => [id, start]))
  const moved = now.blocks.flatMap(({ id, start }) => {
    const was = stood.get(id)
    return was !== undefined && was !== start ? [[id, was] as const] : []
  })
  const end = sheetEnd(now)
  return {
    before: new Map(moved),
    added: new Set(now.blocks.filter(({ id }) => !stood.has(id)).map(({ id }) => id)),
    newEnd: end === sheetEnd(saved) ? null : end,
  }
}
