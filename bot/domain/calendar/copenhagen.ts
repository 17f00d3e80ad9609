import { Temporal } from 'temporal-polyfill'
import type { PlainDate, TimeOfDay } from './plain-date.ts'

/** Every deadline and every date of the product is meant in this zone. */
export const ZONE = 'Europe/Copenhagen'

/** The date in Denmark at that instant. */
export function localDateOf(instant: Date): PlainDate {
  // Clocks in Denmark are whole hours apart from UTC, so all instants of one hour have one date: the last is kept.
  const hour = Math.floor(instant.getTime() / HOUR_MS)
  if (hour !== last.hour) last = { hour, date: inDenmark(instant).toPlainDate().toString() }
  return last.date
}

const HOUR_MS = 3_600_000
let last = { hour: NaN, date: '' }

/** The wall clock in Denmark at that instant, seconds cut off. */
export function localTimeOf(instant: Date): TimeOfDay {
  return inDenmark(instant).toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' })
}

/**
 * The instant at which the clock in Denmark shows that date and time. An hour that comes twice (October) means
 * its first coming; a time that is skipped (March) means as much later: 02.30 becomes 03.30.
 * Throws a RangeError on a date or time that does not exist.
 */
export function instantOf(date: PlainDate, time: TimeOfDay): Date {
  const local = Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  })
  return new Date(local.epochMilliseconds)
}

function inDenmark(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
}
