import type { RepeatChoice, ScheduleInput } from '../../../bot/contract/wheel.ts'
import { wheelTexts } from './wheel.ts'

type Offset = Extract<ScheduleInput, { by: 'other' }>['offset']

const daWeekdays = {
  MO: 'mandag',
  TU: 'tirsdag',
  WE: 'onsdag',
  TH: 'torsdag',
  FR: 'fredag',
  SA: 'lørdag',
  SU: 'søndag',
}
const enWeekdays: typeof daWeekdays = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}

/** 'a', 'a og b', 'a, b og c'. */
const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`

const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`

function daRule(repeat: RepeatChoice): string {
  const { every } = repeat
  const { months } = wheelTexts.da
  const month = (n: number) => months[n - 1] ?? ''
  const nth = (n: number) => (n === -1 ? 'den sidste' : `den ${n}.`)
  const monthly = every === 1 ? 'i hver måned' : every === 2 ? 'hver anden måned' : `hver ${every}. måned`
  const yearly = every === 1 ? 'hvert år' : every === 2 ? 'hvert andet år' : `hvert ${every}. år`
  switch (repeat.repeat) {
    case 'weekly': {
      const days = listed(
        repeat.weekdays.map((each) => daWeekdays[each]),
        'og',
      )
      return every === 1 ? `hver ${days}` : `${days} hver ${every === 2 ? 'anden' : `${every}.`} uge`
    }
    case 'monthly_weekday':
      return `${nth(repeat.nth)} ${daWeekdays[repeat.weekday]} ${monthly}`
    case 'monthly_day':
      return `${repeat.day === -1 ? 'den sidste dag' : `den ${repeat.day}.`} ${monthly}`
    case 'monthly_last_week':
      return `${daWeekdays[repeat.weekday]} i den sidste hele uge ${monthly}`
    case 'yearly_weekday':
      return `${nth(repeat.nth)} ${daWeekdays[repeat.weekday]} i ${listed(repeat.months.map(month), 'og')} ${yearly}`
    case 'yearly_day':
      return `den ${repeat.day}. ${month(repeat.month)} ${yearly}`
    case 'yearly_week':
      return `${daWeekdays[repeat.weekday]} i uge ${repeat.week} ${yearly}`
  }
}

function enRule(repeat: RepeatChoice): string {
  const { every } = repeat
  const { months } = wheelTexts.en
  const month = (n: number) => months[n - 1] ?? ''
  const nth = (n: number) => (n === -1 ? 'the last' : `the ${ordinal(n)}`)
  const monthly = every === 1 ? 'of every month' : `every ${ordinal(every)} month`
  const yearly = every === 1 ? 'every year' : `every ${ordinal(every)} year`
  switch (repeat.repeat) {
    case 'weekly': {
      const days = listed(
        repeat.weekdays.map((each) => enWeekdays[each]),
        'and',
      )
      return every === 1 ? `every ${days}` : `${days} every ${ordinal(every)} week`
    }
    case 'monthly_weekday':
      return `${nth(repeat.nth)} ${enWeekdays[repeat.weekday]} ${monthly}`
    case 'monthly_day':
      return `${repeat.day === -1 ? 'the last day' : `the ${ordinal(repeat.day)}`} ${monthly}`
    case 'monthly_last_week':
      return `${enWeekdays[repeat.weekday]} in the last whole week ${monthly}`
    case 'yearly_weekday':
      return `${nth(repeat.nth)} ${enWeekdays[repeat.weekday]} in ${listed(repeat.months.map(month), 'and')} ${yearly}`
    case 'yearly_day':
      return `${repeat.day} ${month(repeat.month)} ${yearly}`
    case 'yearly_week':
      return `${enWeekdays[repeat.weekday]} in week ${repeat.week} ${yearly}`
  }
}

const daUnits = {
  days: ['dag', 'dage'],
  weeks: ['uge', 'uger'],
  working_days: ['arbejdsdag', 'arbejdsdage'],
} as const
const enUnits = {
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  working_days: ['working day', 'working days'],
} as const

function daOffset({ amount, unit }: Offset, other: string): string {
  if (amount === 0) return `samme dag som ${other}`
  const size = Math.abs(amount)
  return `${size} ${daUnits[unit][size === 1 ? 0 : 1]} ${amount < 0 ? 'før' : 'efter'} ${other}`
}
function enOffset({ amount, unit }: Offset, other: string): string {
  if (amount === 0) return `the same day as ${other}`
  const size = Math.abs(amount)
  return `${size} ${enUnits[unit][size === 1 ? 0 : 1]} ${amount < 0 ? 'before' : 'after'} ${other}`
}

const da = {
  weekdays: daWeekdays,
  rule: daRule,
  offset: daOffset,
  until: (date: string) => `, sidste gang ${date}`,
  times: (count: number) => `, ${count} gange i alt`,
}
const en: typeof da = {
  weekdays: enWeekdays,
  rule: enRule,
  offset: enOffset,
  until: (date) => `, until ${date}`,
  times: (count) => `, ${count} times in all`,
}

export const repeatTexts = { da, en }
