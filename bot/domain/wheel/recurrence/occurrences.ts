import { addDays, isPlainDate, type PlainDate } from '../../calendar/plain-date.ts'
import type { Entry, FormerOffset, FormerRule, Note, Occurrence, OccurrenceKey, Schedule } from '../entry.ts'
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

type Planned = {
  key: OccurrenceKey
  when: When
  cancelled: boolean
  former: FormerRule | FormerOffset | undefined
}

/** What was past when the rule changed has the date that it had, and is there once. */
function byRule(schedule: Extract<Schedule, { by: 'rule' }>, window: Window): Planned[] {
  const spells: [Pick<FormerRule, 'first' | 'rule' | 'since'>, FormerRule | undefined][] = [
    ...(schedule.former ?? []).map((one): [FormerRule, FormerRule] => [one, one]),
    [schedule, undefined],
  ]
  const found = new Map<OccurrenceKey, Planned>()
  for (const [{ first, rule, since = first.from }, former] of spells)
    for (const date of ruleDates(rule, first.from, window)) {
      if (date < since || (former !== undefined && date >= former.until) || found.has(date)) continue
      found.set(date, { key: date, when: startingOn(first, date), cancelled: false, former })
    }
  return [...found.values()]
}

function byOther(
  entry: Entry,
  schedule: Extract<Schedule, { by: 'other' }>,
  window: Window,
  all: Among,
  above: readonly string[],
): Planned[] {
  const { entryId, former = [] } = schedule
  const other = all.byId.get(entryId)
  if (other === undefined) return []
  const path = [...above, entry.id]
  if (path.includes(entryId)) throw new RangeError(`A ring: ${[...path, entryId].join(' -> ')}`)
  const reach = Math.max(...[schedule, ...former].map(({ offset }) => reachOf(offset)))
  const followed = expand(other, widened(window, reach), all, path)
  const closedDays = all.closedDaysOf(entry.forumId)
  return followed.map(({ key, when, state }) => {
    const startBy = ({ offset }: Pick<FormerOffset, 'offset'>) => applyOffset(when.from, offset, closedDays)
    const past = former.find((one) => startBy(one) < one.until)
    const { days, times } = past ?? schedule
    const from = startBy(past ?? schedule)
    return {
      key,
      when: { from, to: addDays(from, days - 1), times },
      // Nothing is three weeks before a meeting that does not take place.
      cancelled: state === 'cancelled',
      former: past,
    }
  })
}

function withNote(entry: Entry, planned: Planned, note: Note | undefined): Occurrence {
  const when = note?.when ?? planned.when
  const { key, former } = planned
  // What was moved out of the past alone is what the entry is now.
  const past = former !== undefined && when.from < former.until ? former : null
  const cancelled = (entry.state === 'cancelled' && past === null) || planned.cancelled
  return {
    entryId: entry.id,
    key,
    when,
    state: cancelled ? 'cancelled' : (note?.state ?? 'planned'),
    moved: (note?.when ?? null) !== null,
    ...(past !== null && { was: { title: past.title, location: past.location } }),
  }
}

function daysOf(schedule: Exclude<Schedule, { by: 'date' }>): number {
  if (schedule.by === 'rule')
    return Math.max(...[schedule, ...(schedule.former ?? [])].map(({ first }) => lengthOf(first)))
  return Math.max(...[schedule, ...(schedule.former ?? [])].map(({ days }) => days))
}

const widened = ({ from, to }: Window, days: number): Window => ({
  from: addDays(from, -days),
  to: addDays(to, days),
})
