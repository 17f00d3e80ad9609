import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateOfPlace, placeOf } from './annual-place.ts'
import type { GaveWay } from './copy-date.ts'
import type { Entry, OccurrenceKey, Repeating } from './entry.ts'
import { nearestWorkingDay, whyClosed } from './give-way.ts'
import { moveOccurrence } from './recurrence/one-occurrence.ts'
import { occurrencesOf, type Among } from './recurrence/occurrences.ts'
import { fieldsOf, textOf } from './recurrence/rule-fields.ts'
import { firstOf, ruleDates } from './recurrence/rule.ts'
import { addYears, startingOn, type Window } from './when.ts'

/** Whether the rule gives dates on or after the day, so that there is nothing to copy. */
export function goesOn({ first, rule }: Repeating, day: PlainDate): boolean {
  const fields = fieldsOf(rule)
  if (fields?.count == null) return firstOf(rule, day < first.from ? first.from : day) !== null
  const all = ruleDates(rule, first.from, { from: first.from, to: addDays(day, 366) })
  return (all.at(-1) ?? first.from) >= day
}

/** A series that has ended, some years later: the same times at the same time of the year. */
export function copyRule({ first, rule }: Repeating, ahead: number): Repeating {
  const fields = fieldsOf(rule)
  if (fields === null) throw new RangeError(`Not a rule: ${rule}`)
  const until = fields.until === null ? null : addYears(fields.until, ahead)
  const later = textOf({ ...fields, until })
  const date = addYears(first.from, ahead)
  const place = dateOfPlace(placeOf(first.from), Number(date.slice(0, 4))).date
  const start = firstOf(later, place < date ? place : date) ?? date
  return { by: 'rule', first: startingOn(first, start), rule: later, notes: [] }
}

/** Moves the occurrences of a series that would fall on closed days within the window, each alone. */
export function giveWayInSeries(
  entry: Entry,
  window: Window,
  all: Among,
): { entry: Entry; moved: (GaveWay & { entryId: string; key: OccurrenceKey })[] } {
  const closedDays = all.closedDaysOf(entry.forumId)
  const planned = occurrencesOf(entry, window, all).filter(
    ({ state, moved, when }) => state === 'planned' && !moved && when.from >= window.from,
  )
  let changed = entry
  const moved = planned.flatMap(({ key, when }) => {
    const why = whyClosed(when.from, closedDays)
    const to = nearestWorkingDay(when.from, closedDays)
    if (why === null || to === when.from) return []
    const answer = moveOccurrence(changed, key, startingOn(when, to), all)
    // Where the entry already is on that day, a daily series of meetings, it stays: two would stand on one date.
    if (!answer.ok) return []
    changed = answer.entry
    return [{ entryId: entry.id, key, wanted: when.from, to, why: [why] }]
  })
  return { entry: changed, moved }
}
