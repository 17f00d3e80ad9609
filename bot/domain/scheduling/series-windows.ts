import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { type CadenceRule, seasons } from '../forums/cadence-rule.ts'
import { daysBetween } from '../wheel/when.ts'

/** A period in which one meeting of a year is to lie, both days included. */
export type SeriesWindow = { key: string; from: PlainDate; to: PlainDate }

/** Nobody is called to a meeting in the first week of January or between Christmas and New Year. */
const YEAR = { begins: '01-08', ends: '12-18' }

/**
 * The periods of a year's meetings by a forum's rules: a month each ("February and June"), or equal parts of spring and
 * autumn ("3 in spring, 3 in autumn"), or of both together ("twice a year"). Empty where no rule says how many.
 */
export function seriesWindows(rules: readonly CadenceRule[], year: number): SeriesWindow[] {
  for (const rule of rules) {
    if (rule.cadence === 'months')
      return keyed(rule.months.toSorted((a, b) => a - b).map((month) => monthsOf(year, month, month)))
    if (rule.cadence === 'seasons')
      return keyed([...inParts(spring(year), rule.spring), ...inParts(autumn(year), rule.autumn)])
    if (rule.cadence === 'year') {
      const count = Math.max(rule.count.least, rule.each.length)
      const first = Math.ceil(count / 2)
      return keyed([...inParts(spring(year), first), ...inParts(autumn(year), count - first)])
    }
  }
  return []
}

type Period = Omit<SeriesWindow, 'key'>

const keyed = (periods: Period[]): SeriesWindow[] =>
  periods.map((period, nth) => ({ key: String(nth + 1), ...period }))

const spring = (year: number): Period => seasonOf(year, seasons.spring)
const autumn = (year: number): Period => seasonOf(year, seasons.autumn)

const seasonOf = (year: number, months: readonly number[]): Period =>
  monthsOf(year, Math.min(...months), Math.max(...months))

function monthsOf(year: number, from: number, to: number): Period {
  const next = to === 12 ? `${year + 1}-01-01` : `${year}-${two(to + 1)}-01`
  const [first, last] = [`${year}-${two(from)}-01`, addDays(next, -1)]
  const [begins, ends] = [`${year}-${YEAR.begins}`, `${year}-${YEAR.ends}`]
  return { from: first < begins ? begins : first, to: last > ends ? ends : last }
}

/** Parts of a period whose lengths differ by a day at most. */
function inParts({ from, to }: Period, parts: number): Period[] {
  const days = daysBetween(from, to) + 1
  const begins = (part: number) => addDays(from, Math.round((part * days) / parts))
  return Array.from({ length: parts }, (_, part) => ({
    from: begins(part),
    to: addDays(begins(part + 1), -1),
  }))
}

const two = (month: number): string => String(month).padStart(2, '0')
