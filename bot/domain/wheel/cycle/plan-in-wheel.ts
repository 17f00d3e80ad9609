import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Entry } from '../entry.ts'
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
  entryOf: (entryId: string) => Entry | undefined,
  closedDaysOf: (forumId: string | null) => readonly PlainDate[],
  today: PlainDate,
): PlanWarning[] {
  const days = new Map<string, Days>()
  const over = new Set<string>()
  const closedDays = new Set<PlainDate>()
  for (const { stepId, entryId } of steps) {
    const entry = entryOf(entryId)
    if (entry === undefined || entry.state === 'cancelled') continue
    const at = daysOf(entry)
    if (at === null) continue
    days.set(stepId, at)
    if (entry.state === 'held' || entry.state === 'done') over.add(stepId)
    for (const day of closedDaysOf(entry.forumId)) closedDays.add(day)
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

/** Where a step stands; null for what takes its date from another entry, which has no date of its own. */
export function daysOf({ schedule }: Entry): Days | null {
  if (schedule.by === 'other') return null
  const { from, to } = schedule.by === 'date' ? schedule.when : schedule.first
  return { from, to }
}
