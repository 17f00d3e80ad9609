import type { Entry, EntryState, Note, OccurrenceKey } from '../entry.ts'
import { daysBetween, refuseWhen, type When, type WhenRefusal } from '../when.ts'
import { FARTHEST_MOVE, occurrenceOf, occurrencesOf, withoutNotes, type Among } from './occurrences.ts'

export type OccurrenceRefusal =
  | WhenRefusal
  | { code: 'no_such_occurrence'; key: OccurrenceKey }
  | { code: 'occurrence_cancelled'; key: OccurrenceKey }
  /** Farther than a year from where the rule puts it: that is another occurrence. */
  | { code: 'moved_too_far'; key: OccurrenceKey }
  /** Another occurrence, `key`, begins on that date: two would stand on one. */
  | { code: 'occurrence_there_already'; key: OccurrenceKey }
  /** A round-robin has the dates and the state of its round. */
  | { code: 'round_is_live' }

export type Changed = { ok: true; entry: Entry } | { ok: false; refusal: OccurrenceRefusal }

/** Moves one occurrence alone; moved back to where its rule puts it, it is an ordinary one again. */
export function moveOccurrence(entry: Entry, key: OccurrenceKey, to: When, all: Among): Changed {
  const now = occurrenceOf(entry, key, all)
  const planned = occurrenceOf(withoutNotes(entry), key, all)
  const wrong = entry.kind === 'round' ? { code: 'round_is_live' as const } : refuseWhen(to)
  if (wrong !== null) return no(wrong)
  if (now === null || planned === null) return no({ code: 'no_such_occurrence', key })
  if (now.state === 'cancelled') return no({ code: 'occurrence_cancelled', key })
  if (entry.schedule.by === 'date')
    return { ok: true, entry: { ...entry, schedule: { by: 'date', when: to, place: null } } }
  if (Math.abs(daysBetween(planned.when.from, to.from)) > FARTHEST_MOVE)
    return no({ code: 'moved_too_far', key })
  const other = otherOn(entry, key, to, all)
  if (other !== null) return no({ code: 'occurrence_there_already', key: other })
  return { ok: true, entry: noting(entry, key, { when: isSame(planned.when, to) ? null : to }) }
}

/** Cancels one occurrence alone; the others come as before. */
export function cancelOccurrence(entry: Entry, key: OccurrenceKey, all: Among): Changed {
  return withState(entry, key, 'cancelled', all)
}

/** Takes back all that was said of one occurrence alone: it is planned again, where its rule puts it. */
export function restoreOccurrence(entry: Entry, key: OccurrenceKey, all: Among): Changed {
  const { schedule } = entry
  if (schedule.by === 'date') return withState(entry, key, 'planned', all)
  const planned = occurrenceOf(withoutNotes(entry), key, all)
  if (planned === null) return no({ code: 'no_such_occurrence', key })
  const other = otherOn(entry, key, planned.when, all)
  if (other !== null) return no({ code: 'occurrence_there_already', key: other })
  const notes = schedule.notes.filter((note) => note.key !== key)
  return { ok: true, entry: { ...entry, schedule: { ...schedule, notes } } }
}

/** Says of one occurrence what state it is in; tick-off.ts asks first whether it may be ticked off. */
export function withState(entry: Entry, key: OccurrenceKey, state: EntryState, all: Among): Changed {
  if (entry.kind === 'round') return no({ code: 'round_is_live' })
  if (occurrenceOf(entry, key, all) === null) return no({ code: 'no_such_occurrence', key })
  return {
    ok: true,
    entry: entry.schedule.by === 'date' ? { ...entry, state } : noting(entry, key, { state }),
  }
}

/** Another occurrence of the entry that begins on the same date and takes place. */
function otherOn(entry: Entry, key: OccurrenceKey, { from }: When, all: Among): OccurrenceKey | null {
  const there = occurrencesOf(entry, { from, to: from }, all)
  const other = there.find(
    (each) => each.key !== key && each.when.from === from && each.state !== 'cancelled',
  )
  return other?.key ?? null
}

/** What is said of the occurrence besides what was said before; a note that says nothing is none. */
function noting(entry: Entry, key: OccurrenceKey, said: Partial<Note>): Entry {
  const { schedule } = entry
  if (schedule.by === 'date') return entry
  const before = schedule.notes.find((note) => note.key === key)
  const note = { key, when: before?.when ?? null, state: before?.state ?? ('planned' as const), ...said }
  const others = schedule.notes.filter((each) => each.key !== key)
  const notes = note.when === null && note.state === 'planned' ? others : [...others, note]
  return { ...entry, schedule: { ...schedule, notes } }
}

const isSame = (one: When, other: When): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.times?.start === other.times?.start &&
  one.times?.end === other.times?.end

const no = (refusal: OccurrenceRefusal): Changed => ({ ok: false, refusal })
