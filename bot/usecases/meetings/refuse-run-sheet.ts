import { focusAreasOf, type RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import type { Refused } from '../../domain/refusal.ts'
import { refused } from '../../domain/refusal.ts'
import { refuseCpr } from '../rounds/check-text.ts'

/**
 * What no run sheet may hold: a CPR number, a focus area that is none of the region's, the groups of a session that is not in it. What
 * only does not hold together is no refusal: it is a finding.
 */
export function refuseRunSheet(runSheet: RunSheet, focusAreas: readonly string[]): Refused | null {
  const cpr = refuseCpr({ runSheet: textsOf(runSheet).join('\n') })
  if (cpr !== null) return cpr
  if (focusAreasOf(runSheet).some((id) => !focusAreas.includes(id))) return refused('unknown_focus_area')
  const sessions = new Set(runSheet.blocks.filter(({ kind }) => kind === 'groups').map(({ id }) => id))
  const named = runSheet.blocks.flatMap(({ session }) => session?.sameGroupsAs ?? [])
  return named.every((id) => sessions.has(id)) ? null : refused('unknown_session')
}

const textsOf = ({ purposes, groundRules, blocks }: RunSheet): string[] => [
  ...purposes,
  ...groundRules,
  ...blocks.flatMap(({ title, who, materials, taskSheet, tasks }) => [
    title,
    who,
    materials,
    taskSheet?.text ?? '',
    ...tasks.flatMap((task) => ('question' in task ? [task.question] : [])),
  ]),
]

/** In order of starts; what starts at the same minute stays as it was put. */
export const inOrder = (runSheet: RunSheet): RunSheet => ({
  ...runSheet,
  blocks: runSheet.blocks.toSorted((a, b) => a.start - b.start),
})
