import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { refused, type Result } from '../refusal.ts'

/** The days on which somebody has something, both included; `to` null: until further notice. */
export type Term = { from: PlainDate; to: PlainDate | null }

export const overlap = (one: Term, other: Term): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)

export const isInForce = ({ from, to }: Term, day: PlainDate): boolean =>
  from <= day && (to === null || day <= to)

export const isOver = ({ to }: Term, today: PlainDate): boolean => to !== null && to < today

/** Sets the last day, or an earlier one. What is over stays as it was: it may have been acted upon. */
export function endTerm(term: Term, to: PlainDate, today: PlainDate): Result<{ term: Term }> {
  if (isOver(term, today) || (term.to !== null && to > term.to)) return refused('already_ended')
  if (to < term.from) return refused('ends_before_start', { field: 'to' })
  return { ok: true, term: { from: term.from, to } }
}

/**
 * What is left of a term that must not hold on `day` any more: it ends the day before; null: it had not begun by then,
 * and nothing is left.
 */
export function cutBefore(term: Term, day: PlainDate): Term | null {
  if (term.from >= day) return null
  const eve = addDays(day, -1)
  return { from: term.from, to: term.to !== null && term.to < eve ? term.to : eve }
}
