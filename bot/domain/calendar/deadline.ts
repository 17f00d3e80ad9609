import { instantOf, localDateOf, localTimeOf } from './copenhagen.ts'
import { addDays, type MonthDay, type PlainDate, type TimeOfDay } from './plain-date.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** A forum's rules for deadlines. */
export type DeadlineSettings = {
  /** At least so many working days from sending to deadline. */
  workingDays: number
  /** The time of day of a deadline that nobody has set otherwise, Danish time. */
  timeOfDay: TimeOfDay
  /** The forum's own closed days. */
  closedDays: readonly PlainDate[]
  /** Days closed every year; left out: Grundlovsdag, 24 and 31 December. */
  customaryClosedDays?: readonly MonthDay[]
}

export type DeadlineRefusal =
  | { code: 'deadline_passed' }
  | { code: 'deadline_too_early'; earliest: Date; workingDays: number }
  | { code: 'deadline_on_closed_day'; date: PlainDate }
  | { code: 'deadline_too_far'; latest: PlainDate }

export type DeadlineCheck = { ok: true; warnings: 'july'[] } | { ok: false; refusal: DeadlineRefusal }

export const DEFAULT_DEADLINE_SETTINGS: DeadlineSettings = {
  workingDays: 5,
  timeOfDay: '12:00',
  closedDays: [],
}

/** A deadline farther away than this is a slip of the hand in the year. */
export const DEADLINE_FARTHEST_DAYS = 366

/**
 * The first deadline that gives members the working days they are owed: the sending day does not count, the
 * deadline day does. Sent Monday 2 March 2026 with 5 working days: Monday 9 March 2026 kl. 12.00.
 */
export function earliestDeadline(
  sentAt: Date,
  workingDays: number,
  settings: Pick<DeadlineSettings, 'timeOfDay' | 'closedDays' | 'customaryClosedDays'>,
): Date {
  const day = addWorkingDays(
    localDateOf(sentAt),
    workingDays,
    settings.closedDays,
    settings.customaryClosedDays,
  )
  return instantOf(day, settings.timeOfDay)
}

/**
 * Whether a round that is sent `now` may have this deadline. Warns of July (summer break) when any day from now
 * to the deadline lies in it.
 */
export function checkDeadline(input: {
  deadline: Date
  now: Date
  settings: DeadlineSettings
}): DeadlineCheck {
  const { deadline, now, settings } = input
  if (deadline <= now) return { ok: false, refusal: { code: 'deadline_passed' } }
  const date = localDateOf(deadline)
  const today = localDateOf(now)
  const latest = addDays(today, DEADLINE_FARTHEST_DAYS)
  // Instants, not texts: a date after the year 9999 has a sign before it and sorts first.
  if (deadline > instantOf(latest, '23:59'))
    return { ok: false, refusal: { code: 'deadline_too_far', latest } }
  if (!isWorkingDay(date, settings.closedDays, settings.customaryClosedDays))
    return { ok: false, refusal: { code: 'deadline_on_closed_day', date } }
  const earliest = earliestDeadline(now, settings.workingDays, settings)
  if (deadline < earliest) {
    const { workingDays } = settings
    return { ok: false, refusal: { code: 'deadline_too_early', earliest, workingDays } }
  }
  return { ok: true, warnings: touchesJuly(today, date) ? ['july'] : [] }
}

/**
 * The latest instant at which a member can be reached so that silence counts: so many working days before the
 * deadline at the same time of day. Reached exactly then is in time.
 */
export function reachLatest(
  deadline: Date,
  workingDays: number,
  settings: Pick<DeadlineSettings, 'closedDays' | 'customaryClosedDays'>,
): Date {
  // Asked for each seat of a round in turn, with the same deadline and rules: the last answer is kept.
  const { closedDays, customaryClosedDays } = settings
  const asked = JSON.stringify([deadline.getTime(), workingDays, closedDays, customaryClosedDays])
  if (asked !== lastReach.asked) lastReach = { asked, at: countReach(deadline, workingDays, settings) }
  return new Date(lastReach.at)
}

let lastReach = { asked: '', at: 0 }

function countReach(
  deadline: Date,
  workingDays: number,
  settings: Pick<DeadlineSettings, 'closedDays' | 'customaryClosedDays'>,
): number {
  const day = addWorkingDays(
    localDateOf(deadline),
    -workingDays,
    settings.closedDays,
    settings.customaryClosedDays,
  )
  return instantOf(day, localTimeOf(deadline)).getTime()
}

function touchesJuly(from: PlainDate, to: PlainDate): boolean {
  const years = [from.slice(0, 4), to.slice(0, 4)]
  return years.some((year) => from <= `${year}-07-31` && to >= `${year}-07-01`)
}
