import { addDays, isPlainDate, type PlainDate } from '../../calendar/plain-date.ts'
import type { Entry, Note, Occurrence, OccurrenceKey, Schedule } from '../entry.ts'
import { lengthOf, startingOn, touches, type When, type Window } from '../when.ts'
import { applyOffset, reachOf } from './offset.ts'
import { ruleDates } from './rule.ts'

/** The closed days that an entry of a forum gives way to; null: of no forum. */
export type ClosedDaysOf = (forumId: string | null) => readonly PlainDate[]

/** One occurrence is moved at most so far from where its rule puts it: farther away it is another one. */
export const FARTHEST_MOVE = 366

/** All that an entry may follow, by id, and the closed days of the forums. */
export type Among = { byId: ReadonlyMap<string, Entry>; closedDaysOf: ClosedDaysOf }

export const among = (entries: readonly Entry[], closedDaysOf: ClosedDaysOf = () => []): Among => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  closedDaysOf,
})

/**
 * What lies in the window, wholly or in part, in order of dates. A period that began before it is there, and an
 * occurrence that was moved is where it was moved to and nowhere else. What follows an entry that is not there any more
 * has no dates. Throws when an entry follows itself in a ring.
 */
export function occurrencesIn(
  entries: readonly Entry[],
  window: Window,
  closedDaysOf?: ClosedDaysOf,
): Occurrence[] {
  const all = among(entries, closedDaysOf)
  return entries
    .flatMap((entry) => occurrencesOf(entry, window, all))
    .toSorted((a, b) => a.when.from.localeCompare(b.when.from) || a.entryId.localeCompare(b.entryId))
}

/** The occurrences of one entry in the window. */
export function occurrencesOf(entry: Entry, window: Window, all: Among): Occurrence[] {
  return expand(entry, window, all, []).filter(({ when }) => touches(when, window))
}

/** The occurrence of that key, wherever it was moved to; null when the entry has none. */
export function occurrenceOf(entry: Entry, key: OccurrenceKey, all: Among): Occurrence | null {
  if (key !== 'once' && !isPlainDate(key)) return null
  // The key is the date at the root of what is followed; a date of its own is found by any window.
  const root = key === 'once' ? ANY_DAY : key
  return expand(entry, { from: root, to: root }, all, []).find((each) => each.key === key) ?? null
}

/** The same entry as its rule has it, with nothing said of an occurrence alone. */
export function withoutNotes(entry: Entry): Entry {
  const { schedule } = entry
  return schedule.by === 'date' ? entry : { ...entry, schedule: { ...schedule, notes: [] } }
}

const ANY_DAY = '2000-01-01'

/** More than the window holds, for what was moved into it from outside. */
function expand(entry: Entry, window: Window, all: Among, above: readonly string[]): Occurrence[] {
  const { schedule } = entry
  if (schedule.by === 'date')
    return [{ entryId: entry.id, key: 'once', when: schedule.when, state: entry.state, moved: false }]
  const wider = widened(includingMoved(window, schedule.notes), daysOf(schedule))
  const planned =
    schedule.by === 'rule' ? byRule(schedule, wider) : byOther(entry, schedule, wider, all, above)
  const notes = new Map(schedule.notes.map((note) => [note.key, note]))
  return planned.map((each) => withNote(entry, each, notes.get(each.key)))
}

/** The window, widened to where the rule has put what is now in it. */
function includingMoved(window: Window, notes: readonly Note[]): Window {
  const keys = notes.filter(({ when }) => when !== null && touches(when, window)).map(({ key }) => key)
  const dates = [window.from, window.to, ...keys.filter(isPlainDate)].toSorted()
  return { from: dates[0] ?? window.from, to: dates.at(-1) ?? window.to }
}

type Planned = { key: OccurrenceKey; when: When; cancelled: boolean }

function byRule({ first, rule }: Extract<Schedule, { by: 'rule' }>, window: Window): Planned[] {
  return ruleDates(rule, first.from, window).map((date) => ({
    key: date,
    when: startingOn(first, date),
    cancelled: false,
  }))
}

function byOther(
  entry: Entry,
  { entryId, offset, days, times }: Extract<Schedule, { by: 'other' }>,
  window: Window,
  all: Among,
  above: readonly string[],
): Planned[] {
  const other = all.byId.get(entryId)
  if (other === undefined) return []
  const path = [...above, entry.id]
  if (path.includes(entryId)) throw new RangeError(`A ring: ${[...path, entryId].join(' -> ')}`)
  const followed = expand(other, widened(window, reachOf(offset)), all, path)
  return followed.map(({ key, when, state }) => {
    const from = applyOffset(when.from, offset, all.closedDaysOf(entry.forumId))
    // Nothing is three weeks before a meeting that does not take place.
    return { key, when: { from, to: addDays(from, days - 1), times }, cancelled: state === 'cancelled' }
  })
}

function withNote(entry: Entry, { key, when, cancelled }: Planned, note: Note | undefined): Occurrence {
  const state = entry.state === 'cancelled' || cancelled ? 'cancelled' : (note?.state ?? 'planned')
  return { entryId: entry.id, key, when: note?.when ?? when, state, moved: (note?.when ?? null) !== null }
}

const daysOf = (schedule: Exclude<Schedule, { by: 'date' }>): number =>
  schedule.by === 'rule' ? lengthOf(schedule.first) : schedule.days

const widened = ({ from, to }: Window, days: number): Window => ({
  from: addDays(from, -days),
  to: addDays(to, days),
})
