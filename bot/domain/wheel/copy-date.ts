import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateOfPlace, placeOf } from './annual-place.ts'
import type { Once } from './entry.ts'
import { lastWorkingDay, nearestWorkingDay, whyClosed, type ClosedWhy } from './give-way.ts'
import { lengthOf } from './when.ts'

/** `no_fifth_weekday`: the month has but four. `ends_on_closed_day`: a period ends earlier, on a working day. */
export type MovedWhy = ClosedWhy | 'no_fifth_weekday' | 'ends_on_closed_day'

/** What gave way: the date that it wanted, its first day now, and why. */
export type GaveWay = { wanted: PlainDate; to: PlainDate; why: MovedWhy[] }

/** A date or period some years later, on the same weekday of the same week of the month. */
export function copyDate(
  { when, place }: Once,
  ahead: number,
  closedDays: readonly PlainDate[],
): { copied: Once; moved: GaveWay | null } {
  const wanted = place ?? { ...placeOf(when.from), days: lengthOf(when) }
  // What gave way never left its month (give-way.ts), so the year of the date is the year of the place.
  const { date, noFifth } = dateOfPlace(wanted, Number(when.from.slice(0, 4)) + ahead)
  const from = nearestWorkingDay(date, closedDays)
  const end = addDays(from, wanted.days - 1)
  const endsOpen = wanted.days > 1 && whyClosed(when.to, closedDays) === null
  const to = endsOpen ? lastWorkingDay(end, closedDays, from) : end

  const closed = from === date ? null : whyClosed(date, closedDays)
  const why: MovedWhy[] = [
    ...(noFifth ? ['no_fifth_weekday' as const] : []),
    ...(closed === null ? [] : [closed]),
    ...(to === end ? [] : ['ends_on_closed_day' as const]),
  ]
  const copied: Once = {
    by: 'date',
    when: { from, to, times: when.times },
    place: why.length > 0 ? wanted : null,
  }
  return { copied, moved: why.length > 0 ? { wanted: date, to: from, why } : null }
}
