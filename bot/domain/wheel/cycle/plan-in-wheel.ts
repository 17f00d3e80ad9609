import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Entry, EntryState } from '../entry.ts'
import { type Among, occurrenceOf } from '../recurrence/occurrences.ts'
import { inForce, type Agreement } from './agreement.ts'
import { checkPlan } from './check-plan.ts'
import type { Days } from './plan-calendar.ts'
import type { PlanWarning } from './plan-warning.ts'
import type { CycleTemplate } from './template.ts'

/** A saved plan, and which entry of the wheel each step is. */
export type SavedPlan = {
  template: CycleTemplate
  agreement: Agreement
  steps: readonly { stepId: string; entryId: string }[]
}

/**
 * What no longer fits in a plan as its entries stand in the wheel today. A step that was cancelled or taken out of the
 * wheel is left out of the reckoning; one that was ticked off stands where it was. Once the agreement is in force, nothing
 * of it is late any more.
 */
export function checkSavedPlan(
  { template, agreement, steps }: SavedPlan,
  all: Among,
  today: PlainDate,
): PlanWarning[] {
  const days = new Map<string, Days>()
  const over = new Set<string>()
  const closedDays = new Set<PlainDate>()
  for (const { stepId, entryId } of steps) {
    const entry = all.byId.get(entryId)
    const now = entry === undefined ? null : stepNow(entry, all)
    if (entry === undefined || now === null || now.state === 'cancelled') continue
    days.set(stepId, now)
    if (now.state === 'held' || now.state === 'done') over.add(stepId)
    for (const day of all.closedDaysOf(entry.forumId)) closedDays.add(day)
  }
  return checkPlan({
    template,
    agreement,
    days,
    closedDays: [...closedDays],
    ...(today < inForce(agreement) && { today }),
    over,
  })
}

/**
 * Where a step stands, and how. A step may take its date from another entry, as from the meeting that takes it up; of one
 * that somebody has made come again, its first time counts. Null: it follows what has no date of its own.
 */
export function stepNow(entry: Entry, all: Among): (Days & { state: EntryState }) | null {
  const { schedule } = entry
  const key = schedule.by === 'rule' ? schedule.first.from : 'once'
  const occurrence = occurrenceOf(entry, key, all)
  if (occurrence === null) return null
  const { when, state } = occurrence
  return { from: when.from, to: when.to, state }
}
