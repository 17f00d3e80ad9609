import { Temporal } from 'temporal-polyfill'
import type { PlainDate, TimeOfDay } from '../calendar/plain-date.ts'

const MINUTE_MS = 60_000

/** Minutes since 1970 at which the clock of a zone shows that date and time. */
export type ZoneClock = (date: PlainDate, time: TimeOfDay) => number

/**
 * The clock of one zone. A time that is skipped in spring means as much later, one that comes twice in autumn its first
 * coming. The zone is asked once a day, for it is asked a hundred times when a forum's working hours are laid out. Throws
 * a RangeError on a zone that does not exist.
 */
export function zoneClock(zone: string): ZoneClock {
  const days = new Map<PlainDate, { midnight: number; even: boolean }>()
  const dayOf = (date: PlainDate) => {
    const known = days.get(date)
    if (known) return known
    const start = Temporal.PlainDate.from(date).toZonedDateTime(zone)
    const day = {
      midnight: Math.round(start.epochMilliseconds / MINUTE_MS),
      even: start.hour === 0 && start.hoursInDay === 24,
    }
    days.set(date, day)
    return day
  }
  return (date, time) => {
    const { midnight, even } = dayOf(date)
    if (even) return midnight + minutesOf(time)
    const plainTime = Temporal.PlainTime.from(time)
    return Math.round(
      Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds /
        MINUTE_MS,
    )
  }
}

/** Minutes since midnight on the clock. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Minutes since 1970; a part of a minute counts as none. */
export const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE_MS)

/** The same, where a part of a minute counts as a whole one. */
export const minuteAfter = (instant: Date): number => Math.ceil(instant.getTime() / MINUTE_MS)

export const instantAt = (minute: number): Date => new Date(minute * MINUTE_MS)
