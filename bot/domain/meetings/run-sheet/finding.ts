/** What a run sheet may have wrong with itself, or with what the wheel and the groups say. */
export const findingCodes = [
  'gap',
  'overlap',
  'tasks_too_long',
  'return_time_differs',
  'session_without_groups',
  'nothing_to_write_to',
  'break_missing',
  'starts_off_booking',
  'ends_past_booking',
  'focus_area_gone',
  'same_groups_unknown',
] as const
export type FindingCode = (typeof findingCodes)[number]

type Of<Code extends FindingCode, Data = object> = Data & {
  code: Code
  /** Where it is wrong; null: the whole run sheet. */
  blockId: string | null
  taskId: string | null
}

/** Minutes after midnight for clocks, minutes for lengths. */
export type RunSheetFinding =
  /** Before the block: nothing is planned from `from` to `to`. */
  | Of<'gap', { from: number; to: number }>
  /** The block starts before the one above has ended. */
  | Of<'overlap', { starts: number; above: string; aboveEnds: number }>
  | Of<'tasks_too_long', { needed: number; has: number; minutes: readonly number[] }>
  /** The task sheet says that all are back at `sheet`; the next block is at `next`, or the session ends then. */
  | Of<'return_time_differs', { sheet: number; next: number }>
  /** There are people to put into groups, and none of the session's groups is there. */
  | Of<'session_without_groups'>
  /** The groups are to write notes, and there is no task to write them to. */
  | Of<'nothing_to_write_to'>
  /** Promised after the block (`at` null), or by its task sheet for a certain time. */
  | Of<'break_missing', { at: number | null }>
  /** The first block starts at another time than the meeting is booked for, as when it was moved in the wheel. */
  | Of<'starts_off_booking', { starts: number; booked: number }>
  | Of<'ends_past_booking', { ends: number; booked: number }>
  | Of<'focus_area_gone'>
  | Of<'same_groups_unknown'>
