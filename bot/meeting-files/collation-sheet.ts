import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Attendance, Collation } from '../domain/meetings/collation/collation.ts'
import type { CollationState } from '../domain/meetings/collation/states.ts'

/** What every file of a collation is made from. It holds nobody's name. */
export type CollationSheet = {
  /** The meeting's. */
  title: string
  forum: string
  date: PlainDate
  /** Danish wall time, 'HH:MM'. */
  times: { from: string; to: string } | null
  place: string | null
  state: CollationState
  /** Counted from 1; a finished collation that is put right gets the next. */
  version: number
  attendance: readonly Attendance[]
  collation: Collation
  madeAt: Date
}
