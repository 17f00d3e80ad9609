import type { MonthDay } from '../../calendar/plain-date.ts'
import type { AgreementPart, EntryKind } from '../entry.ts'
import { findRing } from '../find-ring.ts'

/** How a region makes its agreement: the steps, in the order in which people tell them. Data that a secretariat edits. */
export type CycleTemplate = {
  id: string
  name: string
  /** No document gives lead times: the ready templates' are ours, and every one of them may be changed. */
  leadTimes: 'ours_editable' | 'edited'
  /** Nothing is planned in it, and its days are no working days; null: none. */
  summerBreak: { from: MonthDay; to: MonthDay } | null
  steps: readonly TemplateStep[]
}

export type TemplateStep = {
  id: string
  title: string
  kind: EntryKind | 'summer_break'
  /** The kind of forum that takes the step; each region has its own under its own name. */
  forum: ForumRole | null
  serves: readonly AgreementPart[]
  placed: Placed
  /** The steps that end before this one begins, and how long before at the least. */
  after: readonly { step: string; lead: Span }[]
}

export type ForumRole =
  | 'dialogue_forum'
  | 'directors'
  | 'executive_committee'
  | 'chief_executives'
  | 'kkr'
  | 'disability_councils'
  | 'councils'
  | 'secretariat'

export type Placed =
  /** As late as what comes after allows; in one of the months, if any are named. `lasts` null: one day. */
  | { by: 'what_follows'; lasts: Span | null; months: readonly number[] | null }
  /** As soon as what comes before allows. */
  | { by: 'what_precedes'; lasts: Span | null }
  /** Ends on the statutory date, when every council must have approved. */
  | { by: 'deadline'; lasts: Span | null }
  /** The day from which the agreement is in force. */
  | { by: 'in_force' }
  /** The same days every year, the last before the statutory date. */
  | { by: 'calendar'; from: MonthDay; to: MonthDay }

/** A length of time. Working days are those on which nothing is closed, outside the summer break. */
export type Span = { amount: number; unit: 'days' | 'working_days' | 'weeks' }

export type TemplateRefusal =
  | { code: 'unknown_step'; step: string }
  | { code: 'step_twice'; step: string }
  /** `ring` names the steps, from one back to itself. */
  | { code: 'ring_of_steps'; ring: readonly string[] }
  | { code: 'needs_one_deadline' }
  | { code: 'span_out_of_range'; step: string }
  | { code: 'no_such_month'; step: string }

const LONGEST = { days: 730, weeks: 104, working_days: 500 } as const

/** Null when the template can be planned: every step known and once, no ring, one statutory deadline. */
export function refuseTemplate({ steps }: Pick<CycleTemplate, 'steps'>): TemplateRefusal | null {
  const ids = steps.map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) return { code: 'step_twice', step: twice }
  const unknown = steps.flatMap(({ after }) => after).find(({ step }) => !ids.includes(step))
  if (unknown !== undefined) return { code: 'unknown_step', step: unknown.step }
  const ring = findRing(precedingSteps(steps))
  if (ring !== null) return { code: 'ring_of_steps', ring }
  if (steps.filter(({ placed }) => placed.by === 'deadline').length !== 1)
    return { code: 'needs_one_deadline' }
  const outOfRange = steps.find((step) => spansOf(step).some((span) => !isSpan(span)))
  if (outOfRange !== undefined) return { code: 'span_out_of_range', step: outOfRange.id }
  const noMonth = steps.find(
    ({ placed }) => placed.by === 'what_follows' && !placed.months?.every(isMonth) && placed.months !== null,
  )
  return noMonth === undefined ? null : { code: 'no_such_month', step: noMonth.id }
}

/** Which steps each comes after, by id. */
export function precedingSteps(steps: readonly TemplateStep[]): Map<string, string[]> {
  return new Map(steps.map(({ id, after }) => [id, after.map(({ step }) => step)]))
}

/** How long the step lasts at the least; null: one day. */
export const lastsOf = ({ placed }: TemplateStep): Span | null => ('lasts' in placed ? placed.lasts : null)

function spansOf(step: TemplateStep): Span[] {
  const lasts = lastsOf(step)
  // A period of no days is none; a step may begin on the day on which another ends.
  const period = lasts === null ? [] : [{ ...lasts, amount: lasts.amount - 1 }]
  return [...step.after.map(({ lead }) => lead), ...period]
}

const isSpan = ({ amount, unit }: Span): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= LONGEST[unit]

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12
