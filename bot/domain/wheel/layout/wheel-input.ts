import type { PlainDate } from '../../calendar/plain-date.ts'

/** What is to be drawn. */
export type WheelInput = {
  /** A date in the first month. */
  start: PlainDate
  /** How many months around: 3 for a quarter, 12 for a year, 24 for two. */
  months: number
  /**
   * From the middle to the rim, in the drawing's own units; RADIUS where it is not given. Letters have their size in these
   * units whatever it is: a smaller wheel holds fewer titles.
   */
  radius?: number
  /** Null where no day is marked. */
  today: PlainDate | null
  /** From the outermost inwards. */
  rings: readonly { id: string }[]
  entries: readonly WheelEntry[]
  /** Times that lie behind everything, as the summer break. */
  closed: readonly { from: PlainDate; to: PlainDate }[]
  /** January to December as they are written, the shorter the better. */
  monthTitles: readonly string[]
  /** How long a text is at a size; text-width.ts has an estimate for where nothing can be measured. */
  textWidth: (text: string, size: number) => number
}

/** One date or period. What comes again is many of them, each with an id of its own. */
export type WheelEntry = { id: string; ringId: string; title: string; from: PlainDate; to: PlainDate }
