import type { PlainDate } from '../calendar/plain-date.ts'
import { copyDate, type MovedWhy } from './copy-date.ts'
import { copyRule, giveWayInSeries, goesOn } from './copy-series.ts'
import type { Entry, OccurrenceKey } from './entry.ts'
import { inOrder } from './find-ring.ts'
import { among, occurrencesOf, type ClosedDaysOf } from './recurrence/occurrences.ts'
import { addYears, type Window } from './when.ts'

export type CopyYear = {
  entries: readonly Entry[]
  /** The year that is copied, whatever month it begins with. */
  window: Window
  /** How many years ahead: 1 for the next. */
  ahead: number
  closedDaysOf: ClosedDaysOf
  /** The id of an entry's copy. */
  newId: (entryId: string) => string
}

/** One thing that could not keep its place: it wanted `wanted`, and is on `to`. */
export type Moved = {
  entryId: string
  key: OccurrenceKey
  wanted: PlainDate
  to: PlainDate
  why: readonly MovedWhy[]
}

export type LeftOut = {
  entryId: string
  why: 'goes_on' | 'cancelled' | 'round_is_live' | 'follows_what_is_left_out'
}

export type CopiedYear = {
  copies: Entry[]
  /** Entries that go on by themselves and now give way to closed days of the new year. */
  changed: Entry[]
  moved: Moved[]
  left: LeftOut[]
}

/**
 * Copies a year's entries some years ahead. Each keeps the nth weekday of its month and gives way to holidays and closed
 * days; a copy remembers the place that it wanted, so that a copy of the copy has it back. What was ticked off or moved
 * alone in the old year is planned again by its rule. Dependencies between copies are theirs.
 */
export function copyYear({ entries, window, ahead, closedDaysOf, newId }: CopyYear): CopiedYear {
  const result: CopiedYear = { copies: [], changed: [], moved: [], left: [] }
  const all = among(entries, closedDaysOf)
  const target = { from: addYears(window.from, ahead), to: addYears(window.to, ahead) }
  /** Old id to the id that stands for it in the new year. */
  const ids = new Map<string, string>()

  for (const entry of followedFirst(entries)) {
    const isThere = occurrencesOf(entry, window, all).some(({ when }) => when.from >= window.from)
    if (!isThere) continue
    const why = whyLeft(entry, ids)
    if (why !== null) {
      result.left.push({ entryId: entry.id, why })
      continue
    }
    const { schedule } = entry
    const closedDays = closedDaysOf(entry.forumId)
    if (schedule.by === 'rule' && goesOn(schedule, target.from)) {
      ids.set(entry.id, entry.id)
      result.left.push({ entryId: entry.id, why: 'goes_on' })
      const gaveWay = giveWayInSeries(entry, target, all)
      if (gaveWay.moved.length > 0) result.changed.push(gaveWay.entry)
      result.moved.push(...gaveWay.moved)
      continue
    }
    const id = newId(entry.id)
    ids.set(entry.id, id)
    const copy: Entry = { ...entry, id, state: 'planned' }
    if (schedule.by === 'date') {
      const { copied, moved } = copyDate(schedule, ahead, closedDays)
      result.copies.push({ ...copy, schedule: copied })
      if (moved !== null) result.moved.push({ entryId: id, key: 'once', ...moved })
    } else if (schedule.by === 'rule') {
      const gaveWay = giveWayInSeries({ ...copy, schedule: copyRule(schedule, ahead) }, target, all)
      result.copies.push(gaveWay.entry)
      result.moved.push(...gaveWay.moved)
    } else {
      const entryId = ids.get(schedule.entryId) ?? schedule.entryId
      const { former: _, ...rule } = schedule
      result.copies.push({ ...copy, schedule: { ...rule, entryId, notes: [] } })
    }
  }
  const copies = result.copies.map((copy) => ({
    ...copy,
    dependsOn: copy.dependsOn.flatMap((id) => ids.get(id) ?? []),
  }))
  return { ...result, copies }
}

function whyLeft({ kind, state, schedule }: Entry, ids: ReadonlyMap<string, string>): LeftOut['why'] | null {
  if (kind === 'round') return 'round_is_live'
  if (state === 'cancelled') return 'cancelled'
  if (schedule.by !== 'other') return null
  const followed = ids.get(schedule.entryId)
  if (followed === undefined) return 'follows_what_is_left_out'
  return followed === schedule.entryId ? 'goes_on' : null
}

function followedFirst(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const following = entries.map(({ id, schedule }): [string, string[]] => [
    id,
    schedule.by === 'other' ? [schedule.entryId] : [],
  ])
  return inOrder(new Map(following)).flatMap((id) => byId.get(id) ?? [])
}
