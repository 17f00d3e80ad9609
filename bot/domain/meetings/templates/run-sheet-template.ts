import type { BlockKind, SessionSettings } from '../run-sheet/run-sheet.ts'

/** A focus area by its number in the agreement that is chosen, or a question. */
export type TemplateTask =
  { focusArea: number; minutes: number } | { question: string; minutes: number | null }

export type TemplateBlock = {
  minutes: number
  title: string
  kind: BlockKind
  who?: string
  materials?: string
  tasks?: readonly TemplateTask[]
  /** Without it notes. */
  writes?: SessionSettings['writes']
  topThree?: boolean
  cardsHidden?: boolean
  /** The place, from 0, of the group session whose groups meet again. */
  sameGroupsAs?: number
}

/** A run sheet to begin with; in Danish, as all that a meeting says. One block follows right upon the other. */
export type RunSheetTemplate = {
  id: string
  title: string
  /** Where it comes from. */
  about: string
  /** Where the wheel has no clock for the meeting: minutes after midnight. */
  start: number
  purposes: readonly string[]
  groundRules: readonly string[]
  blocks: readonly TemplateBlock[]
}
