import type { EntryView, RepeatChoice, ScheduleInput } from '../../../../../bot/contract/wheel.ts'
import { addDays, daysBetween, isoWeekOf } from '../../../time/plain-days.ts'
import { dateOfWeek, nthWeekday, placeOf } from './year-places.ts'

type Repeating = Extract<ScheduleInput, { by: 'repeat' }>

/**
 * The schedule of an entry when one of its occurrences goes from one date to another and all the others with it: a Tuesday
 * in June dragged to the third Wednesday makes it the third Wednesday. Null where that has no plain meaning.
 */
export function shiftedSchedule(
  schedule: EntryView['schedule'],
  from: string,
  to: string,
): ScheduleInput | null {
  if (schedule.by === 'date') return null
  if (schedule.by === 'other') {
    const { entryId, offset, days, times } = schedule
    if (offset.unit === 'working_days') return null
    const total = offset.amount * (offset.unit === 'weeks' ? 7 : 1) + daysBetween(from, to)
    const inWeeks = offset.unit === 'weeks' && total % 7 === 0
    const amount = inWeeks ? total / 7 : total
    const shifted = { ...offset, amount, unit: inWeeks ? ('weeks' as const) : ('days' as const) }
    return { by: 'other', entryId, offset: shifted, days, times }
  }
  const { first, repeat } = schedule
  if (repeat === null || from.slice(0, 4) !== to.slice(0, 4)) return null
  const moved = shifted(repeat, first.from, from, to)
  if (moved === null) return null
  const when = { ...first, from: moved.first, to: addDays(moved.first, daysBetween(first.from, first.to)) }
  return { by: 'repeat', first: when, repeat: moved.repeat }
}

function shifted(
  repeat: RepeatChoice,
  first: string,
  from: string,
  to: string,
): { first: string; repeat: Repeating['repeat'] } | null {
  const { every, end } = repeat
  const how = { every, end }
  const { month, day, nth, isLast, weekday, isLastDay, week } = placeOf(to)
  const found = (date: string | null, choice: Repeating['repeat']) =>
    date === null ? null : { first: date, repeat: choice }
  switch (repeat.repeat) {
    case 'weekly':
      if (repeat.weekdays.length !== 1) return null
      return found(addDays(first, daysBetween(from, to)), { repeat: 'weekly', weekdays: [weekday], ...how })
    case 'monthly_weekday':
    case 'monthly_last_week': {
      const keepsLast = repeat.repeat === 'monthly_weekday' && repeat.nth === -1 && isLast
      const place = { nth: keepsLast ? (-1 as const) : nth, weekday }
      return found(nthWeekday(first, place.nth, weekday), { repeat: 'monthly_weekday', ...place, ...how })
    }
    case 'monthly_day': {
      if (isLastDay && (repeat.day === -1 || day > 28)) return null
      if (day > 28) return null
      return found(`${first.slice(0, 8)}${to.slice(8)}`, { repeat: 'monthly_day', day, ...how })
    }
    case 'yearly_weekday': {
      const old = Number(from.slice(5, 7))
      const months = [...new Set(repeat.months.map((each) => (each === old ? month : each)))]
      const inMonth =
        Number(first.slice(5, 7)) === old ? `${first.slice(0, 4)}${to.slice(4, 7)}` : first.slice(0, 7)
      const place = { nth: repeat.nth === -1 && isLast ? (-1 as const) : nth, weekday }
      return found(nthWeekday(inMonth, place.nth, weekday), {
        ...{ repeat: 'yearly_weekday', months: months.toSorted((a, b) => a - b) },
        ...place,
        ...how,
      })
    }
    case 'yearly_day':
      if (month === 2 && day === 29) return null
      return found(`${first.slice(0, 4)}${to.slice(4)}`, { repeat: 'yearly_day', month, day, ...how })
    case 'yearly_week': {
      if (week === 53) return null
      // Near New Year's Day a week belongs to a year that its day does not.
      const year = isoWeekOf(first).year + isoWeekOf(to).year - isoWeekOf(from).year
      return found(dateOfWeek(year, week, weekday), { repeat: 'yearly_week', week, weekday, ...how })
    }
  }
}
