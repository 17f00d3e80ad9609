import { addDays, type PlainDate } from '../calendar/plain-date.ts'

/** So many days after the end a participant's own page can still be read. */
const DAYS_AFTER_END = 30

/**
 * The last day on which a participant's personal link opens: 30 days after the meeting, or after its collation was last sent, or after
 * the day until which comments are wanted, whichever comes last.
 */
export function pageOpenUntil(
  lastDate: PlainDate,
  collation: { sentOn: PlainDate | null; commentsUntil: PlainDate | null },
): PlainDate {
  const ends = [lastDate, collation.sentOn, collation.commentsUntil].filter((day) => day !== null)
  return addDays(ends.toSorted().at(-1) ?? lastDate, DAYS_AFTER_END)
}
