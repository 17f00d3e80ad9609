import type { Entry, Schedule } from '../entry.ts'
import { type Among, occurrenceOf } from '../recurrence/occurrences.ts'
import { lengthOf } from '../when.ts'
import type { Days } from './plan-calendar.ts'
import { stepNow, type SavedPlan } from './plan-in-wheel.ts'
import type { CycleTemplate, ForumRole, TemplateStep } from './template.ts'

/** Steps of a saved plan that stay where they are, whatever else is planned anew. */
export type Standing = {
  /** Where they stand: over, cancelled, or made to come again. */
  fixed: ReadonlyMap<string, Days>
  over: ReadonlySet<string>
  cancelled: ReadonlySet<string>
}

export const nothingStands: Standing = { fixed: new Map(), over: new Set(), cancelled: new Set() }

/** What has taken place stands; what was cancelled is no part of the reckoning; a series is nobody's single date. */
export function standingSteps({ steps }: SavedPlan, all: Among): Standing {
  const fixed = new Map<string, Days>()
  const over = new Set<string>()
  const cancelled = new Set<string>()
  for (const { stepId, entryId } of steps) {
    const entry = all.byId.get(entryId)
    const now = entry === undefined ? null : stepNow(entry, all)
    if (entry === undefined || now === null) continue
    if (now.state === 'held' || now.state === 'done') over.add(stepId)
    if (now.state === 'cancelled') cancelled.add(stepId)
    if (over.has(stepId) || cancelled.has(stepId) || entry.schedule.by === 'rule')
      fixed.set(stepId, { from: now.from, to: now.to })
  }
  return { fixed, over, cancelled }
}

/** The region's own forum for each role, as the plan's entries have it: that of the first step of the role. */
export function forumsInPlan(
  { template, steps }: SavedPlan,
  entries: ReadonlyMap<string, Entry>,
): Map<ForumRole, string | null> {
  const found = new Map<ForumRole, string | null>()
  const entryIds = new Map(steps.map(({ stepId, entryId }) => [stepId, entryId]))
  for (const { id, forum } of template.steps) {
    const entry = entries.get(entryIds.get(id) ?? '')
    if (forum !== null && entry !== undefined && !found.has(forum)) found.set(forum, entry.forumId)
  }
  return found
}

export type StepAgain = {
  /** The step as the plan has had it, and as it has it from now on. */
  before: TemplateStep
  after: TemplateStep
  /** Its entry as it stands, and as a plan made today would have it (plan-entries.ts). */
  entry: Entry
  planned: Entry
  /** Its forum changes: the role has another forum now, or another role takes the step. */
  otherForum: boolean
  isFixed: boolean
  /** Entries of the plan's own steps, before and after. */
  ofPlan: ReadonlySet<string>
}

/**
 * A step's entry after the plan was made anew. What people have said of it in the wheel besides the plan (a title, a clock, who
 * is responsible, what else it waits for) stays; what has taken place changes in nothing.
 */
export function stepAgain(step: StepAgain, all: Among): Entry {
  const { before, after, entry, planned, otherForum, isFixed, ofPlan } = step
  if (isFixed) return entry
  const others = entry.dependsOn.filter((id) => !ofPlan.has(id))
  const dependsOn = [...planned.dependsOn, ...others]
  return {
    ...entry,
    title: after.title === before.title ? entry.title : after.title,
    forumId: otherForum ? planned.forumId : entry.forumId,
    serves: isSame(after.serves, before.serves) ? entry.serves : after.serves,
    schedule: scheduleAgain(entry, planned.schedule, all),
    dependsOn: isSame([...dependsOn].sort(), [...entry.dependsOn].sort()) ? entry.dependsOn : dependsOn,
  }
}

function scheduleAgain(entry: Entry, planned: Schedule, all: Among): Schedule {
  const { schedule } = entry
  if (planned.by === 'other')
    return schedule.by === 'other' && schedule.entryId === planned.entryId ? schedule : planned
  const now = occurrenceOf(entry, 'once', all)?.when ?? null
  if (planned.by !== 'date' || now === null) return planned
  const { from, to } = planned.when
  if (schedule.by === 'date' && now.from === from && now.to === to) return schedule
  // A clock is kept where as many days are planned as before.
  const times = lengthOf(now) === lengthOf(planned.when) ? now.times : null
  return { by: 'date', when: { from, to, times }, place: null }
}

/** A step that takes its date from an entry is on that entry's day, wherever it is moved. */
export function followingOrOwn(schedule: Schedule, entryId: string | undefined): Schedule {
  if (entryId === undefined || schedule.by !== 'date') return schedule
  const days = lengthOf(schedule.when)
  const offset = { amount: 0, unit: 'days', fromClosedDay: 'stay' } as const
  return { by: 'other', entryId, offset, days, times: null, notes: [] }
}

/** Steps that the chain has no more, by the template that it had. */
export const stepsGone = (before: CycleTemplate, after: CycleTemplate): TemplateStep[] =>
  before.steps.filter(({ id }) => after.steps.every((step) => step.id !== id))

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
