import type { PlainDate } from '../../calendar/plain-date.ts'
import type { NoteField } from '../notes/note-fields.ts'

/** Somebody's own words, and beside them what the secretariat has added so that others understand them. */
export type Said = {
  /** `card:<id>` or `note:<session>:<group>:<task>:<field>`: the same each time that the collation is made. */
  key: string
  /** Verbatim, as it was written. */
  words: string
  /** The secretariat's; never mixed with the words. */
  clarification: string | null
}

/** The first card of a stack. */
export type CardLine = Said & {
  /** Among the group's own most important; null: not among them. */
  rank: number | null
  /** Summed over the stack. */
  votes: number
  /** The cards that the group laid under it: every one's own words are kept. */
  alike: Said[]
}

export type NoteLine = Said & { field: NoteField }

/** What one group wrote in one session. The origin of each line: a group, never a person. */
export type GroupPart = {
  sessionId: string
  session: string
  groupId: string
  group: string
  /** The prioritised first, by rank; then those with most votes; then as they were written. */
  cards: CardLine[]
  notes: NoteLine[]
}

/** `version`: of the wording that the groups had before them. */
export type SectionHeading =
  | {
      kind: 'focus_area'
      position: number
      title: string
      wording: { version: number; goal: string; content: string; results: string }
    }
  | { kind: 'question'; text: string }
  /** Themes that belong to a session as a whole. */
  | { kind: 'session'; title: string }

export type PlenaryPoint = { id: string; text: string }

export type CollationSection = {
  /** `focus:<area>`, `question:<task>` or `session:<block>`. */
  key: string
  heading: SectionHeading
  parts: GroupPart[]
  plenary: PlenaryPoint[]
}

export const nextStepKinds = ['idea_catalogue', 'examples', 'pilot', 'other'] as const
export type NextStepKind = (typeof nextStepKinds)[number]

/** `responsible`: an organisation or a post as the secretariat writes it. */
export type NextStep = {
  id: string
  kind: NextStepKind
  text: string
  responsible: string
  due: PlainDate | null
}

/** What the groups and the plenary said, in the order of the run sheet, and what is to happen now. */
export type Collation = {
  sections: CollationSection[]
  /** Said in plenary without belonging to one of the sections. */
  plenary: PlenaryPoint[]
  /** Written in a session or a group that the meeting no longer has: nothing that was said is left out. */
  unplaced: Said[]
  nextSteps: NextStep[]
}

/** How many of an organisation took part. Names of people are in no collation. */
export type Attendance = { organisation: string; present: number }
