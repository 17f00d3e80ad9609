import type { PlainDate } from '../../calendar/plain-date.ts'
import { fieldsOf, fitsTogether, textOf, type RuleFields, type Weekday } from './rule-fields.ts'

/** How often something comes, as a person says it. `nth` -1 is the last; 5 comes only where there is a fifth. */
export type Repeat =
  | { repeat: 'weekly'; weekdays: readonly Weekday[] }
  | { repeat: 'monthly_weekday'; nth: Nth; weekday: Weekday }
  /** -1 is the last day of the month. */
  | { repeat: 'monthly_day'; day: number }
  /** That weekday of the last working week, Monday to Friday, that lies wholly in the month. */
  | { repeat: 'monthly_last_week'; weekday: Weekday }
  /** "February and June, the second Tuesday". */
  | { repeat: 'yearly_weekday'; months: readonly number[]; nth: Nth; weekday: Weekday }
  | { repeat: 'yearly_day'; month: number; day: number }
  /** An ISO week; week 53 comes only in the years that have it. */
  | { repeat: 'yearly_week'; week: number; weekday: Weekday }

export type Nth = 1 | 2 | 3 | 4 | 5 | -1

export type RuleChoice = Repeat & {
  /** Every so many weeks, months or years. */
  every: number
  /** The last date that counts, or how many times in all; null: until further notice. */
  end: { on: PlainDate } | { after: number } | null
}

const nths: readonly Nth[] = [1, 2, 3, 4, 5, -1]

/** From the month's end, the days on which the Monday lies whose Friday is still in the month. */
const MONDAYS_OF_LAST_WEEK = [-11, -10, -9, -8, -7, -6, -5]
const workdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR']

/** The choice as a rule of RFC 5545, or null when it is none: a 14th month, no weekday, a Saturday's working week. */
export function ruleOf(choice: RuleChoice): string | null {
  if (lacksADay(choice)) return null
  const rule = textOf({ ...nothing, ...partsOf(choice), every: choice.every, ...endOf(choice.end) })
  const fields = fieldsOf(rule)
  return fields !== null && fitsTogether(fields) ? rule : null
}

/** The choice behind a rule; null for a rule that was made elsewhere and says more than these. */
export function choiceOf(rule: string): RuleChoice | null {
  const fields = fieldsOf(rule)
  if (fields === null) return null
  const repeat = repeatOf(fields)
  if (repeat === null) return null
  const { every, until, count } = fields
  const end = until !== null ? { on: until } : count !== null ? { after: count } : null
  const choice = { ...repeat, every, end }
  return ruleOf(choice) === textOf(fields) ? choice : null
}

/** A rule without them would be read as "on the day it began". */
function lacksADay(choice: Repeat): boolean {
  if (choice.repeat === 'weekly') return choice.weekdays.length === 0
  if (choice.repeat === 'yearly_weekday') return choice.months.length === 0
  return choice.repeat === 'monthly_last_week' && !workdays.includes(choice.weekday)
}

const nothing: RuleFields = {
  frequency: 'YEARLY',
  every: 1,
  count: null,
  until: null,
  days: [],
  months: [],
  monthDays: [],
  weeks: [],
  positions: [],
}

function endOf(end: RuleChoice['end']): Pick<RuleFields, 'count' | 'until'> {
  if (end === null) return { count: null, until: null }
  return 'on' in end ? { count: null, until: end.on } : { count: end.after, until: null }
}

function partsOf(choice: Repeat): Partial<RuleFields> {
  switch (choice.repeat) {
    case 'weekly':
      return { frequency: 'WEEKLY', days: choice.weekdays.map((weekday) => ({ nth: null, weekday })) }
    case 'monthly_weekday':
      return { frequency: 'MONTHLY', days: [{ nth: choice.nth, weekday: choice.weekday }] }
    case 'monthly_day':
      return { frequency: 'MONTHLY', monthDays: [choice.day] }
    case 'monthly_last_week': {
      const { weekday } = choice
      const monthDays = MONDAYS_OF_LAST_WEEK.map((day) => day + workdays.indexOf(weekday))
      return { frequency: 'MONTHLY', monthDays, days: [{ nth: null, weekday }] }
    }
    case 'yearly_weekday':
      return { months: choice.months, days: [{ nth: choice.nth, weekday: choice.weekday }] }
    case 'yearly_day':
      return { months: [choice.month], monthDays: [choice.day] }
    case 'yearly_week':
      return { weeks: [choice.week], days: [{ nth: null, weekday: choice.weekday }] }
  }
}

/** What the parts look like; `choiceOf` then holds the guess to the rule that it would make. */
function repeatOf({ frequency, days, months, monthDays, weeks }: RuleFields): Repeat | null {
  const { nth = null, weekday } = days[0] ?? {}
  const place = nths.find((each) => each === nth)
  const [month, day, week] = [months[0], monthDays[0], weeks[0]]
  if (frequency === 'WEEKLY') return { repeat: 'weekly', weekdays: days.map((each) => each.weekday) }
  if (frequency === 'MONTHLY') {
    if (weekday !== undefined && place !== undefined)
      return { repeat: 'monthly_weekday', nth: place, weekday }
    if (weekday !== undefined) return { repeat: 'monthly_last_week', weekday }
    return day === undefined ? null : { repeat: 'monthly_day', day }
  }
  if (week !== undefined && weekday !== undefined) return { repeat: 'yearly_week', week, weekday }
  if (weekday !== undefined && place !== undefined)
    return { repeat: 'yearly_weekday', months, nth: place, weekday }
  return month === undefined || day === undefined ? null : { repeat: 'yearly_day', month, day }
}
