import { RRuleTemporal } from 'rrule-temporal'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { fieldsOf, fitsTogether, textOf, type RuleFields } from './rule-fields.ts'
import { isoWeekYear } from './iso-week.ts'
import type { Window } from '../when.ts'

export type RuleRefusal =
  | { code: 'not_a_rule'; text: string }
  /** What starts on `first` is not what the rule gives: its own first date is `rule`. */
  | { code: 'first_not_in_rule'; first: PlainDate; rule: PlainDate }
  | { code: 'rule_never_occurs' }

/**
 * How far a rule is followed to its first date: most come within a year or two; 29 February of every fifth leap year takes
 * forty, since eight years can lie between two leap years (1896-1904, 2096-2104).
 */
const WAITS_DAYS = [800, 40 * 366] as const

/** The rule in its plain form, or null for what is no RFC 5545 rule by weeks, months or years. */
export function readRule(text: string): string | null {
  const fields = fieldsOf(text)
  return fields !== null && fitsTogether(fields) ? textOf(fields) : null
}

/** Null when the rule can be read and gives the first date itself, as every calendar expects (RFC 5545, 3.8.5.3). */
export function refuseRule(text: string, first: PlainDate): RuleRefusal | null {
  const rule = readRule(text)
  if (rule === null) return { code: 'not_a_rule', text }
  const own = firstOf(rule, first)
  if (own === null) return { code: 'rule_never_occurs' }
  return own === first ? null : { code: 'first_not_in_rule', first, rule: own }
}

/** The first date that the rule gives on or after the date; null when it gives none. */
export function firstOf(rule: string, notBefore: PlainDate): PlainDate | null {
  const fields = { ...readFields(rule), count: null }
  for (const days of WAITS_DAYS) {
    const [first] = datesOf(fields, notBefore, { from: notBefore, to: addDays(notBefore, days) })
    if (first !== undefined) return first
  }
  return null
}

/**
 * The dates that the rule gives within the window, in order. `first` is the first of them all, from which every second
 * year or the tenth time is counted. Dates, not instants: no clock change can move one.
 */
export function ruleDates(rule: string, first: PlainDate, window: Window): PlainDate[] {
  return datesOf(readFields(rule), first, window)
}

function datesOf(fields: RuleFields, first: PlainDate, window: Window): PlainDate[] {
  if (window.to < first) return []
  return fields.weeks.length > 0
    ? datesByWeek(fields, first, window)
    : between(fields, first, { from: window.from < first ? first : window.from, to: window.to })
}

/**
 * An ISO week belongs to the year of its Thursday: the Monday of week 1 may lie in December, the Friday of week 53 in
 * January. RFC 5545 leaves open which year such a day is counted in, so years and times are counted here.
 */
function datesByWeek(fields: RuleFields, first: PlainDate, window: Window): PlainDate[] {
  const { every, count } = fields
  const start = isoWeekYear(first)
  const all = between({ ...fields, every: 1, count: null }, addDays(first, -400), {
    from: first,
    to: window.to,
  })
  const mine = all.filter((date) => (isoWeekYear(date) - start) % every === 0)
  return mine.slice(0, count ?? mine.length).filter((date) => date >= window.from)
}

function between(fields: RuleFields, first: PlainDate, window: Window): PlainDate[] {
  if (window.to < window.from) return []
  const years = { from: `${window.from.slice(0, 4)}-01-01`, to: `${window.to.slice(0, 4)}-12-31` }
  const all = datesOfYears(textOf(fields), first, {
    from: years.from < first ? first : years.from,
    to: years.to,
  })
  return all.filter((date) => date >= window.from && date <= window.to)
}

/** Dates by rule and years: a wheel asks for the same ones again and again, and they never change. */
const known = new Map<string, readonly PlainDate[]>()
const MOST_KNOWN = 5000

function datesOfYears(rule: string, first: PlainDate, { from, to }: Window): readonly PlainDate[] {
  const key = `${rule} ${first} ${from} ${to}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${first.replaceAll('-', '')}T000000\nRRULE:${rule}`,
  })
    .between(midnight(from), midnight(to), true)
    .map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString().slice(0, 10))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

const midnight = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`)

function readFields(rule: string): RuleFields {
  const fields = fieldsOf(rule)
  if (fields === null) throw new RangeError(`Not a rule: ${rule}`)
  return fields
}
