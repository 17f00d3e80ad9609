import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isOver, tickedState, type Entry, type Occurrence, type OccurrenceKey } from './entry.ts'
import { withState, type OccurrenceRefusal } from './recurrence/one-occurrence.ts'
import { occurrenceOf, occurrencesOf, type Among } from './recurrence/occurrences.ts'

export type OccurrenceId = { entryId: string; key: OccurrenceKey }

export type TickRefusal =
  | OccurrenceRefusal
  /** What must be over first, in order of dates. */
  | { code: 'predecessors_open'; open: readonly OccurrenceId[] }
  /** What was ticked off on the ground that this was over. */
  | { code: 'successors_ticked'; ticked: readonly OccurrenceId[] }
  /** Nobody has held a meeting that lies in the future. */
  | { code: 'not_held_yet'; date: PlainDate }

export type Ticked = { ok: true; entry: Entry } | { ok: false; refusal: TickRefusal }

/** An entry that depends on one that comes again waits for no more than a year of it. */
const LOOKS_BACK_DAYS = 366

/** Ticks one occurrence off as held or done. Refused while something that it depends on is still open. */
export function tickOff(entry: Entry, key: OccurrenceKey, today: PlainDate, all: Among): Ticked {
  const occurrence = occurrenceOf(entry, key, all)
  if (occurrence === null) return no({ code: 'no_such_occurrence', key })
  if (occurrence.state === 'cancelled') return no({ code: 'occurrence_cancelled', key })
  const state = tickedState(entry.kind)
  if (state === 'held' && occurrence.when.from > today)
    return no({ code: 'not_held_yet', date: occurrence.when.from })
  const open = predecessorsOf(entry, occurrence, all).filter((each) => !isOver(each.state))
  if (open.length > 0) return no({ code: 'predecessors_open', open: open.map(idOf) })
  return withState(entry, key, state, all)
}

/** Takes a tick back. Refused while something stands ticked off that could be so only because this was. */
export function untick(entry: Entry, key: OccurrenceKey, all: Among): Ticked {
  const occurrence = occurrenceOf(entry, key, all)
  if (occurrence === null) return no({ code: 'no_such_occurrence', key })
  const waiting = [...all.byId.values()].filter(({ dependsOn }) => dependsOn.includes(entry.id))
  const ticked = waiting.flatMap((other) =>
    tickedOf(other, all).filter((each) =>
      predecessorsOf(other, each, all).some((one) => one.entryId === entry.id && one.key === key),
    ),
  )
  if (ticked.length > 0) return no({ code: 'successors_ticked', ticked: ticked.map(idOf) })
  return withState(entry, key, 'planned', all)
}

/**
 * What one occurrence waits for: of an entry that comes once, that; of one that comes again, those that lie after the
 * waiting entry's own last time and no later than this time. What follows another waits for the very one it follows.
 */
export function predecessorsOf(entry: Entry, occurrence: Occurrence, all: Among): Occurrence[] {
  const to = occurrence.when.from
  const before = occurrencesOf(entry, { from: addDays(to, -LOOKS_BACK_DAYS), to: addDays(to, -1) }, all)
  const dates = before.filter(({ key }) => key !== occurrence.key).map(({ when }) => when.from)
  const lastTime = dates.toSorted().at(-1)
  const since = lastTime === undefined ? addDays(to, -LOOKS_BACK_DAYS) : addDays(lastTime, 1)
  return entry.dependsOn
    .flatMap((id) => all.byId.get(id) ?? [])
    .flatMap((other) => {
      const same = followsDirectly(entry, other) ? occurrence.key : 'once'
      const only = occurrenceOf(other, same, all)
      if (only !== null) return [only]
      return occurrencesOf(other, { from: since, to }, all).filter(({ when }) => when.from >= since)
    })
    .toSorted((a, b) => a.when.from.localeCompare(b.when.from))
}

const followsDirectly = ({ schedule }: Entry, other: Entry): boolean =>
  schedule.by === 'other' && schedule.entryId === other.id

/** Every occurrence of the entry that stands ticked off. */
function tickedOf(entry: Entry, all: Among): Occurrence[] {
  const keys = entry.schedule.by === 'date' ? ['once'] : entry.schedule.notes.map(({ key }) => key)
  return keys
    .flatMap((key) => occurrenceOf(entry, key, all) ?? [])
    .filter(({ state }) => state === 'held' || state === 'done')
}

const idOf = ({ entryId, key }: Occurrence): OccurrenceId => ({ entryId, key })
const no = (refusal: TickRefusal): Ticked => ({ ok: false, refusal })
