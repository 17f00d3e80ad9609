import type { PlainDate } from '../calendar/plain-date.ts'
import type { Occurrence } from '../wheel/entry.ts'
import type { RunSheet } from './run-sheet/run-sheet.ts'

/** The working room of one occurrence of the wheel. What the wheel says of it (day, clock, title, place) is read there. */
export type Meeting = {
  id: string
  entryId: string
  /** Which occurrence: `OccurrenceKey`. */
  key: string
  runSheet: RunSheet
  /** Goes up by one with each change of the run sheet. */
  version: number
}

/** What the wheel says of a meeting now. */
export type MeetingInWheel = {
  title: string
  forumId: string | null
  forumName: string | null
  regionCode: string
  location: string
  date: PlainDate
  /** The last day; the same as `date` for nearly all. */
  lastDate: PlainDate
  /** Booked start and end in minutes after midnight of `date`; null: the wheel has no clock for it, or it ends another day. */
  booked: { start: number; end: number } | null
  state: Occurrence['state']
  moved: boolean
}
