import type { RunSheet } from './run-sheet/run-sheet.ts'

/** What was done to a meeting, as its history keeps it: ids and plans, never a name. Each part of meetings adds its own. */
export type MeetingEvent =
  | { kind: 'created'; from: 'empty' | 'template' | 'meeting'; source: string | null; runSheet: RunSheet }
  | { kind: 'run_sheet_saved'; version: number; runSheet: RunSheet }
  /** All blocks, to the start that is booked in the wheel. */
  | { kind: 'run_sheet_moved'; version: number; minutes: number }
  /** To everybody who took part then and lacked it. */
  | { kind: 'programme_sent'; people: number }
  /** Shown to those who took part. `edition`: how it stood. */
  | { kind: 'collation_sent'; edition: number; until: string }
  | { kind: 'collation_taken_back' }
  | { kind: 'collation_finished'; edition: number }
  | { kind: 'collation_reopened'; version: number }
