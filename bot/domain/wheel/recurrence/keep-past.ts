import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Entry, Following, FormerOffset, FormerRule, Repeating } from '../entry.ts'
import { daysBetween, type When } from '../when.ts'
import { type Among, occurrencesOf } from './occurrences.ts'
import { fieldsOf, type RuleFields } from './rule-fields.ts'
import { ruleDates } from './rule.ts'

/**
 * The changed entry, with what began before `today` left as it was: a series that is moved, renamed or cancelled "every time"
 * is so from now on, and what has been held stands where and as it was held. `all`: the entries as they were before. An entry
 * that comes once, or that comes by something else than before, has nothing to keep.
 */
export function keepPast(before: Entry, after: Entry, today: PlainDate, all: Among): Entry {
  const [was, is] = [before.schedule, after.schedule]
  if (was.by === 'rule' && is.by === 'rule') {
    const isSame = isSameRule(was, is)
    if (isUntouched(before, after, isSame)) return after
    const since = was.since ?? was.first.from
    if (!hasPast(before, today, all))
      return isSame || was.former === undefined
        ? after
        : { ...after, schedule: { ...is, since: beginsAnew(was, is, since) } }
    const former = [...(was.former ?? []), formerRule(before, was, today)]
    return {
      ...after,
      schedule: { ...is, former, since: beginsAnew(was, is, since > today ? since : today) },
    }
  }
  if (was.by !== 'other' || is.by !== 'other' || was.entryId !== is.entryId) return after
  if (isUntouched(before, after, isSameOffset(was, is)) || !hasPast(before, today, all)) return after
  const { offset, days, times } = was
  const past: FormerOffset = { ...named(before, today), offset, days, times }
  return { ...after, schedule: { ...is, former: [...(was.former ?? []), past] } }
}

function isUntouched(before: Entry, after: Entry, sameSchedule: boolean): boolean {
  const cancelled = before.state !== 'cancelled' && after.state === 'cancelled'
  return sameSchedule && !cancelled && before.title === after.title && before.location === after.location
}

/** Whether anything has begun that the entry's present rule gave. */
function hasPast(entry: Entry, today: PlainDate, all: Among): boolean {
  const { schedule } = entry
  const to = addDays(today, -1)
  const first = schedule.by === 'rule' ? schedule.first.from : addDays(today, -LOOKS_BACK_DAYS)
  const past = occurrencesOf(entry, { from: first < to ? first : to, to }, all)
  return past.some(({ when, was }) => was === undefined && when.from < today)
}

/** What follows something else is older than the wheel's memory beyond that. */
const LOOKS_BACK_DAYS = 10 * 366

const named = ({ title, location }: Entry, until: PlainDate) => ({ until, title, location })

const formerRule = (entry: Entry, { first, rule, since }: Repeating, today: PlainDate): FormerRule => ({
  ...named(entry, today),
  first,
  rule,
  ...(since !== undefined && { since }),
})

/**
 * From which day the new rule gives dates, `until` being the day before which the old one does. A series that has only been shifted goes on with the time after the last that is
 * past: moved from the 5th to the 20th, a month that has had its meeting gets no second one, and none is lost the other way.
 * Another rhythm begins on that day.
 */
function beginsAnew(was: Repeating, is: Repeating, until: PlainDate): PlainDate {
  if (!isShifted(was, is)) return until
  const gone = ruleDates(was.rule, was.first.from, { from: was.first.from, to: addDays(until, -1) }).length
  const last = [until, is.first.from].toSorted().at(-1) ?? until
  const dates = ruleDates(is.rule, is.first.from, {
    from: is.first.from,
    to: addDays(last, LOOKS_AHEAD_DAYS),
  })
  return dates[gone] ?? NEVER
}

/** A date of week 53 may be seven years away. */
const LOOKS_AHEAD_DAYS = 8 * 366
const NEVER: PlainDate = '9999-12-31'

/** The same rhythm from a first date that lies in the same week, month or year, as the rhythm counts. */
function isShifted(was: Repeating, is: Repeating): boolean {
  const [one, other] = [fieldsOf(was.rule), fieldsOf(is.rule)]
  if (one === null || other === null || rhythmOf(one) !== rhythmOf(other)) return false
  const [from, to] = [was.first.from, is.first.from]
  if (one.frequency === 'WEEKLY') return Math.abs(daysBetween(from, to)) < 7
  const letters = one.frequency === 'MONTHLY' ? 7 : 4
  return from.slice(0, letters) === to.slice(0, letters)
}

/** How often in each period, whatever the dates. */
const rhythmOf = ({ frequency, every, days, months, monthDays, weeks }: RuleFields): string =>
  [frequency, every, days.length + monthDays.length, months.length, weeks.length].join(' ')

const isSameWhen = (one: When, other: When): boolean =>
  one.from === other.from && one.to === other.to && isSameTimes(one.times, other.times)

const isSameTimes = (one: When['times'], other: When['times']): boolean =>
  one?.start === other?.start && one?.end === other?.end

const isSameRule = (was: Repeating, is: Repeating): boolean =>
  was.rule === is.rule && isSameWhen(was.first, is.first)

const isSameOffset = (was: Following, is: Following): boolean =>
  was.days === is.days &&
  isSameTimes(was.times, is.times) &&
  was.offset.amount === is.offset.amount &&
  was.offset.unit === is.offset.unit &&
  was.offset.fromClosedDay === is.offset.fromClosedDay
