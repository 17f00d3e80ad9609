import type { NoteField } from './note-fields.ts'

/** What one group of a session has written in one field of one task. Nothing of it says who wrote. */
export type Note = {
  blockId: string
  groupId: string
  taskId: string
  field: NoteField
  /** As written, with its line breaks; never empty. */
  text: string
  /** The wording that it comments; null for a question. */
  wording: { focusAreaId: string; version: number } | null
}
