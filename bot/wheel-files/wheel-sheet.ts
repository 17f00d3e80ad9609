import type { WheelItem } from '../contract/wheel.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'

/** What every file of the wheel is made from: one reader's wheel, narrowed as its page was. */
export type WheelSheet = {
  language: Language
  /** 'Årshjul 2027'. */
  title: string
  /** What it was narrowed to, in one sentence; empty where it is whole. */
  narrowed: string
  /** The first of its first month. */
  start: PlainDate
  months: number
  /** Null in what lies about for long, where no day is today. */
  today: PlainDate | null
  /** From the outermost inwards. */
  rings: readonly { id: string; title: string }[]
  /** In order of dates. */
  items: readonly SheetItem[]
  /** How many more there are that are not shown. */
  notShown: number
  closed: readonly { from: PlainDate; to: PlainDate }[]
  madeAt: Date
}

/**
 * `look`: the place of its forum among all forums, which gives it colour and pattern; null: of no forum. `lookName` says in the
 * legend what has that look.
 */
export type SheetItem = Pick<
  WheelItem,
  | 'id'
  | 'kind'
  | 'title'
  | 'from'
  | 'to'
  | 'times'
  | 'location'
  | 'state'
  | 'responsible'
  | 'links'
  | 'serves'
  | 'warnings'
> & { ringId: string; forum: string | null; look: number | null; lookName: string }
