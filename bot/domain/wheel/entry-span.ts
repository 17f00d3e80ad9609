import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Entry, FormerRule } from './entry.ts'
import { fieldsOf } from './recurrence/rule-fields.ts'
import { lengthOf } from './when.ts'

/** The earliest and the latest day that an occurrence can touch; null: no such bound is known. */
export type Span = { first: PlainDate | null; last: PlainDate | null }

/**
 * Where an entry can be at all, so that nobody need look for it elsewhere. What follows another entry has that one's
 * bounds and not its own: none are given. A rule that ends after so many times is taken to go on.
 */
export function spanOf({ schedule }: Pick<Entry, 'schedule'>): Span {
  if (schedule.by === 'date') return { first: schedule.when.from, last: schedule.when.to }
  if (schedule.by === 'other') return { first: null, last: null }
  const { first, rule, notes, former = [] } = schedule
  const moved = notes.flatMap(({ when }) => (when === null ? [] : [when]))
  const until = fieldsOf(rule)?.until ?? null
  const ends = until === null ? null : addDays(until, lengthOf(first) - 1)
  return {
    first:
      [first.from, ...former.map((one) => one.first.from), ...moved.map(({ from }) => from)].toSorted()[0] ??
      null,
    last:
      ends === null
        ? null
        : ([first.to, ends, ...former.map(lastOf), ...moved.map(({ to }) => to)].toSorted().at(-1) ?? null),
  }
}

const lastOf = ({ until, first }: FormerRule): PlainDate => addDays(until, lengthOf(first))
