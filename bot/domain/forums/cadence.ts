import { addDays, type MonthDay, type PlainDate } from '../calendar/plain-date.ts'
import { whyClosed } from '../wheel/give-way.ts'
import type { CadenceFinding } from './cadence-finding.ts'
import { seasons, type CadenceRule, type ForumMeeting, type Season } from './cadence-rule.ts'
import { everyPartIsServed } from './parts-served.ts'
import { termOn, type Terms } from './term-of-office.ts'

/** Days of each year on which nobody is called to a meeting, both included. */
export type SummerBreak = { from: MonthDay; to: MonthDay }

export type YearOfMeetings = {
  year: number
  /** All that are known, of other years too: a window may end in January, and a term may have begun before. */
  meetings: readonly ForumMeeting[]
  summerBreak: SummerBreak | null
  closedDays: readonly PlainDate[]
}

/** Holds a forum's rules against its meetings of a calendar year. Cancelled meetings do not count. */
export function checkCadence(
  rules: readonly CadenceRule[],
  { year, meetings, summerBreak, closedDays }: YearOfMeetings,
): CadenceFinding[] {
  const all = meetings.filter(({ cancelled }) => !cancelled).toSorted((a, b) => a.date.localeCompare(b.date))
  const ofYear = all.filter(({ date }) => yearOf(date) === year)
  return [
    ...rules.flatMap((rule) => check(rule, year, ofYear, all)),
    ...ofYear.flatMap(({ date }) => checkDay(date, summerBreak, closedDays)),
  ]
}

function check(
  rule: CadenceRule,
  year: number,
  ofYear: readonly ForumMeeting[],
  all: readonly ForumMeeting[],
): CadenceFinding[] {
  switch (rule.cadence) {
    case 'months':
      return checkMonths(rule.months, year, ofYear)
    case 'seasons':
      return [
        ...checkSeason('spring', rule.spring, year, ofYear),
        ...checkSeason('autumn', rule.autumn, year, ofYear),
      ]
    case 'year':
      return [...checkCount(rule, year, ofYear.length), ...checkParts(rule, year, ofYear)]
    case 'purpose':
      return checkPurpose(rule, year, all)
    case 'terms':
      return checkTerms(rule, ofYear, all)
    case 'as_needed':
    case 'own_calendar':
      return []
  }
}

function checkMonths(
  months: readonly number[],
  year: number,
  meetings: readonly ForumMeeting[],
): CadenceFinding[] {
  const inMonth = months
    .toSorted((a, b) => a - b)
    .flatMap((month): CadenceFinding[] => {
      const found = meetings.filter(({ date }) => monthOf(date) === month).length
      if (found === 0) return [{ code: 'month_short', month, year }]
      return found > 1 ? [{ code: 'month_over', month, year, found }] : []
    })
  const outside = meetings.filter(({ date }) => !months.includes(monthOf(date)))
  return [...inMonth, ...outside.map(({ date }) => ({ code: 'outside_months' as const, date, months }))]
}

function checkSeason(
  season: Season,
  needed: number,
  year: number,
  meetings: readonly ForumMeeting[],
): CadenceFinding[] {
  const months: readonly number[] = seasons[season]
  const found = meetings.filter(({ date }) => months.includes(monthOf(date))).length
  if (found === needed) return []
  return [{ code: found < needed ? 'season_short' : 'season_over', season, year, found, needed }]
}

type OfYear = Extract<CadenceRule, { cadence: 'year' }>

function checkCount({ count }: OfYear, year: number, found: number): CadenceFinding[] {
  if (found < count.least) return [{ code: 'year_short', year, found, count }]
  return count.most !== null && found > count.most ? [{ code: 'year_over', year, found, count }] : []
}

function checkParts({ each }: OfYear, year: number, meetings: readonly ForumMeeting[]): CadenceFinding[] {
  const without = each.filter((part) => !meetings.some(({ serves }) => serves.includes(part)))
  if (without.length > 0) return without.map((part) => ({ code: 'part_short', part, year }))
  return everyPartIsServed(each, meetings) ? [] : [{ code: 'parts_share', year, parts: each }]
}

function checkPurpose(
  { purpose, from, to }: Extract<CadenceRule, { cadence: 'purpose' }>,
  year: number,
  all: readonly ForumMeeting[],
): CadenceFinding[] {
  const window = { from: firstOf(year, from), to: lastOf(to < from ? year + 1 : year, to) }
  const found = all.some(
    ({ date, purposes }) => purposes.includes(purpose) && date >= window.from && date <= window.to,
  )
  return found ? [] : [{ code: 'purpose_short', purpose, ...window }]
}

/** Says it in the year in which the term's first meeting lies, and of a term that has a meeting at all. */
function checkTerms(
  terms: Terms,
  ofYear: readonly ForumMeeting[],
  all: readonly ForumMeeting[],
): CadenceFinding[] {
  const days = [...new Set(ofYear.map(({ date }) => date))]
  return days.flatMap((date): CadenceFinding[] => {
    const term = termOn(terms, date)
    if (all.some((other) => other.date >= term.from && other.date < date)) return []
    const aligns = ofYear.some(
      (other) => other.date === date && other.purposes.includes('align_expectations'),
    )
    return aligns ? [] : [{ code: 'term_not_aligned', date, term }]
  })
}

function checkDay(
  date: PlainDate,
  summerBreak: SummerBreak | null,
  closedDays: readonly PlainDate[],
): CadenceFinding[] {
  const day = date.slice(5)
  const inBreak = summerBreak !== null && day >= summerBreak.from && day <= summerBreak.to
  const why = whyClosed(date, closedDays)
  return [
    ...(inBreak ? [{ code: 'in_summer_break' as const, date }] : []),
    ...(why === null ? [] : [{ code: 'on_closed_day' as const, date, why }]),
  ]
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
const firstOf = (year: number, month: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
const lastOf = (year: number, month: number): PlainDate =>
  addDays(firstOf(month === 12 ? year + 1 : year, (month % 12) + 1), -1)
