import type { RepeatChoice } from '../../../../../bot/contract/wheel.ts'
import { isInLastWeek, placeOf, type Weekday } from './year-places.ts'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** How often, without how many times. */
export type Repeat = DistributiveOmit<RepeatChoice, 'every' | 'end'>

/** The ways in which a date can come again, by what of it stays the same. `last`: the last such weekday. */
export const repeatKeys = [
  'weekly',
  'monthly_weekday',
  'monthly_last',
  'monthly_last_week',
  'monthly_day',
  'yearly_weekday',
  'yearly_last',
  'yearly_week',
  'yearly_day',
] as const
export type RepeatKey = (typeof repeatKeys)[number]

/** The rule that begins on the date, so that the date is always its own first. */
export function choiceFor(
  key: RepeatKey,
  date: string,
  also: { weekdays: readonly Weekday[]; months: readonly number[] } = { weekdays: [], months: [] },
): Repeat {
  const { month, day, weekday, nth, isLastDay, week } = placeOf(date)
  const months = [...new Set([...also.months, month])].toSorted((a, b) => a - b)
  switch (key) {
    case 'weekly':
      return { repeat: 'weekly', weekdays: [...new Set([...also.weekdays, weekday])] }
    case 'monthly_weekday':
      return { repeat: 'monthly_weekday', nth, weekday }
    case 'monthly_last':
      return { repeat: 'monthly_weekday', nth: -1, weekday }
    case 'monthly_last_week':
      return { repeat: 'monthly_last_week', weekday }
    case 'monthly_day':
      return { repeat: 'monthly_day', day: isLastDay ? -1 : day }
    case 'yearly_weekday':
      return { repeat: 'yearly_weekday', months, nth, weekday }
    case 'yearly_last':
      return { repeat: 'yearly_weekday', months, nth: -1, weekday }
    case 'yearly_week':
      return { repeat: 'yearly_week', week, weekday }
    case 'yearly_day':
      return { repeat: 'yearly_day', month, day }
  }
}

export function keyOf(repeat: Repeat): RepeatKey {
  if (repeat.repeat === 'monthly_weekday' && repeat.nth === -1) return 'monthly_last'
  if (repeat.repeat === 'yearly_weekday' && repeat.nth === -1) return 'yearly_last'
  return repeat.repeat
}

/** What a date can come again by: the last Tuesday only where it is the last, and so on. */
export function keysFor(date: string): RepeatKey[] {
  const { isLast, nth } = placeOf(date)
  return repeatKeys.filter((key) => {
    if (key === 'monthly_last' || key === 'yearly_last') return isLast
    // A fifth weekday is said as the last.
    if (key === 'monthly_weekday' || key === 'yearly_weekday') return nth !== -1
    return key !== 'monthly_last_week' || isInLastWeek(date)
  })
}

export const isWeekly = (key: string): boolean => key === 'weekly'
export const isMonthly = (key: string): boolean => key.startsWith('monthly')
