import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Attendance, Collation } from './collation.ts'
import type { CollationState } from './states.ts'

/** A meeting's collation with what its files say of the meeting. It holds nobody's name. */
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
