import { isPlainDate, type PlainDate } from '../../calendar/plain-date.ts'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

const frequencies = ['WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** The parts of an RFC 5545 rule that an annual wheel has use for: whole days, weeks from Monday. */
export type RuleFields = {
  frequency: (typeof frequencies)[number]
  /** INTERVAL: every so many weeks, months or years. */
  every: number
  count: number | null
  until: PlainDate | null
  /** BYDAY; `nth` null: every such weekday; negative: from the end. */
  days: readonly { nth: number | null; weekday: Weekday }[]
  months: readonly number[]
  /** BYMONTHDAY; -1 is the last day. */
  monthDays: readonly number[]
  /** BYWEEKNO, ISO weeks. */
  weeks: readonly number[]
  /** BYSETPOS. */
  positions: readonly number[]
}

const LONGEST_TEXT = 300
const MOST_TIMES = 999
const known = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYWEEKNO',
  'BYMONTHDAY',
  'BYDAY',
  'BYSETPOS',
  'WKST',
]

/** The rule's parts, or null: an unknown or doubled part, a number out of its range, a week that begins on Sunday. */
export function fieldsOf(text: string): RuleFields | null {
  if (text.length > LONGEST_TEXT) return null
  const pairs = text
    .toUpperCase()
    .split(';')
    .map((part) => part.split('='))
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]))
  if (pairs.some((pair) => pair.length !== 2) || parts.size !== pairs.length) return null
  if ([...parts.keys()].some((name) => !known.includes(name))) return null
  if ((parts.get('WKST') ?? 'MO') !== 'MO') return null

  const frequency = frequencies.find((each) => each === parts.get('FREQ'))
  const every = numberIn(parts.get('INTERVAL') ?? '1', 1, 99)
  const count = parts.has('COUNT') ? numberIn(parts.get('COUNT'), 1, MOST_TIMES) : null
  const until = parts.has('UNTIL') ? dateIn(parts.get('UNTIL')) : null
  const days = listOf(parts.get('BYDAY'), weekdayIn)
  const months = listOf(parts.get('BYMONTH'), (each) => numberIn(each, 1, 12))
  const monthDays = listOf(parts.get('BYMONTHDAY'), (each) => fromEitherEnd(each, 31))
  const weeks = listOf(parts.get('BYWEEKNO'), (each) => numberIn(each, 1, 53))
  const positions = listOf(parts.get('BYSETPOS'), (each) => fromEitherEnd(each, 366))
  if (frequency === undefined || every === undefined || count === undefined || until === undefined)
    return null
  if (!days || !months || !monthDays || !weeks || !positions) return null
  return { frequency, every, count, until, days, months, monthDays, weeks, positions }
}

/** What RFC 5545 (3.3.10) lets stand together, and what has one meaning only. */
export function fitsTogether(fields: RuleFields): boolean {
  const { frequency, count, until, days, monthDays, weeks, positions, months } = fields
  if (count !== null && until !== null) return false
  const counted = days.some(({ nth }) => nth !== null)
  if (frequency === 'WEEKLY' && (counted || monthDays.length > 0)) return false
  if (frequency === 'MONTHLY' && days.some(({ nth }) => nth !== null && Math.abs(nth) > 5)) return false
  if (weeks.length > 0) {
    // The week alone says when: in it every named weekday, in every month.
    if (frequency !== 'YEARLY' || counted || days.length === 0) return false
    if (months.length + monthDays.length + positions.length > 0) return false
  }
  return positions.length === 0 || days.length + monthDays.length > 0
}

/** The same rule for the same parts, whatever order they were written in. */
export function textOf(fields: RuleFields): string {
  const { frequency, every, count, until, days, months, monthDays, weeks, positions } = fields
  const parts: [string, readonly (string | number)[]][] = [
    ['FREQ', [frequency]],
    ['INTERVAL', every === 1 ? [] : [every]],
    ['BYMONTH', months],
    ['BYWEEKNO', weeks],
    ['BYMONTHDAY', monthDays],
    ['BYDAY', days.map(({ nth, weekday }) => `${nth ?? ''}${weekday}`)],
    ['BYSETPOS', positions],
    ['COUNT', count === null ? [] : [count]],
    ['UNTIL', until === null ? [] : [until.replaceAll('-', '')]],
  ]
  return parts
    .flatMap(([name, values]) => (values.length > 0 ? [`${name}=${values.join(',')}`] : []))
    .join(';')
}

/** An absent part is an empty list; undefined when one of its values is none. */
function listOf<T>(text: string | undefined, read: (each: string) => T | undefined): T[] | undefined {
  if (text === undefined) return []
  const values = text.split(',').map(read)
  const found = values.filter((value) => value !== undefined)
  return found.length === values.length ? found : undefined
}

function numberIn(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,3}$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}

function fromEitherEnd(text: string, most: number): number | undefined {
  const value = numberIn(text, -most, most)
  return value === 0 ? undefined : value
}

function weekdayIn(text: string): { nth: number | null; weekday: Weekday } | undefined {
  const [, nth = '', day] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const weekday = weekdays.find((each) => each === day)
  if (weekday === undefined) return undefined
  if (nth === '') return { nth: null, weekday }
  const place = fromEitherEnd(nth, 53)
  return place === undefined ? undefined : { nth: place, weekday }
}

/** A date, as RFC 5545 wants of a rule whose start is a date; that day still belongs to the rule. */
function dateIn(text: string | undefined): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '') ?? []
  const date = `${year}-${month}-${day}`
  return isPlainDate(date) ? date : undefined
}
