import type { PlainDate } from '../../calendar/plain-date.ts'
import { inOrder } from '../find-ring.ts'
import type { Agreement } from './agreement.ts'
import { planCalendar, type Days, type PlanCalendar } from './plan-calendar.ts'
import type { PlanWarning, Waiting } from './plan-warning.ts'
import { lastsOf, precedingSteps, type CycleTemplate, type TemplateStep } from './template.ts'

export type CheckPlan = {
  template: CycleTemplate
  agreement: Agreement
  /** Where each step stands; a step without days is left out of the reckoning. */
  days: ReadonlyMap<string, Days>
  closedDays?: readonly PlainDate[]
  /** Given with `over`: what lies before today and is not over is late, and so is what waits for it. */
  today?: PlainDate
  /** Steps that have taken place: where they stand is where they were. */
  over?: ReadonlySet<string>
}

/**
 * Reckons a plan forwards: what comes too early, and what follows from it. A step that must wait drags along all that
 * waits for it, down to the statutory date. Empty for a plan that fits; otherwise in the template's order.
 */
export function checkPlan(input: CheckPlan): PlanWarning[] {
  const { template, agreement, closedDays = [], over = new Set() } = input
  const calendar = planCalendar(template, agreement, closedDays)
  const byId = new Map(template.steps.map((step) => [step.id, step]))
  const order = inOrder(precedingSteps(template.steps)).flatMap((id) => byId.get(id) ?? [])
  const reckoned: Reckoned = { ...input, calendar, ends: new Map() }
  const warnings = new Map<string, PlanWarning[]>()

  for (const step of order) {
    const at = input.days.get(step.id)
    if (at === undefined) continue
    if (over.has(step.id)) reckoned.ends.set(step.id, at.to)
    else warnings.set(step.id, reckon(step, at, reckoned))
  }
  return template.steps.flatMap(({ id }) => warnings.get(id) ?? [])
}

/** `ends`: when each step that was reckoned can be over at the earliest. */
type Reckoned = Omit<CheckPlan, 'closedDays' | 'over'> & {
  calendar: PlanCalendar
  ends: Map<string, PlainDate>
}

function reckon(step: TemplateStep, at: Days, reckoned: Reckoned): PlanWarning[] {
  const { agreement, calendar, ends, today } = reckoned
  const late = waiting(step, at, reckoned)
  const end = late === null ? at.to : calendar.endOf(late.begins, lastsOf(step))
  const earliest = isMovable(step) && end > at.to ? end : at.to
  const isOverdue = isMovable(step) && today !== undefined && at.to < today
  ends.set(step.id, isOverdue && earliest < today ? today : earliest)
  return [
    ...(isOverdue ? [{ code: 'overdue' as const, step: step.id, to: at.to, today }] : []),
    ...closedDayWarnings(step, at, calendar),
    ...lengthWarnings(step, at, calendar),
    ...(late === null ? [] : [waitingWarning(step, at, late, end, agreement)]),
    ...(late === null ? deadlineWarnings(step, at, agreement) : []),
  ]
}

/** The summer holiday and the first of January wait for nobody. */
const isMovable = ({ placed }: TemplateStep): boolean => placed.by !== 'calendar' && placed.by !== 'in_force'

type Late = Waiting & { begins: PlainDate }

/** What the step comes too soon after; of several, that which lets it begin last. */
function waiting(step: TemplateStep, { from }: Days, { days, ends, calendar }: Reckoned): Late | null {
  const waits = step.after.flatMap(({ step: other, lead }) => {
    const otherTo = ends.get(other)
    const soonest = otherTo === undefined ? from : calendar.after(otherTo, lead)
    if (otherTo === undefined || from >= soonest) return []
    const begins = isMovable(step) ? calendar.firstOpen(soonest) : soonest
    return [{ step: step.id, other, otherTo, otherWaits: otherTo !== days.get(other)?.to, lead, begins }]
  })
  return waits.toSorted((a, b) => b.begins.localeCompare(a.begins))[0] ?? null
}

function waitingWarning(
  { placed }: TemplateStep,
  { from }: Days,
  { begins, ...wait }: Late,
  end: PlainDate,
  { deadline }: Agreement,
): PlanWarning {
  return placed.by === 'deadline' && end > deadline
    ? { code: 'deadline_missed', deadline, earliest: end, ...wait }
    : { code: 'too_soon_after', from, earliest: begins, ...wait }
}

function deadlineWarnings(
  { id, placed }: TemplateStep,
  { to }: Days,
  { deadline }: Agreement,
): PlanWarning[] {
  return placed.by === 'deadline' && to > deadline ? [{ code: 'after_deadline', step: id, to, deadline }] : []
}

function lengthWarnings(step: TemplateStep, { from, to }: Days, calendar: PlanCalendar): PlanWarning[] {
  const lasts = lastsOf(step)
  const until = calendar.endOf(from, lasts)
  return lasts === null || to >= until ? [] : [{ code: 'too_short', step: step.id, from, to, lasts, until }]
}

function closedDayWarnings(step: TemplateStep, { from, to }: Days, calendar: PlanCalendar): PlanWarning[] {
  if (!isMovable(step)) return []
  return [...new Set([from, to])].flatMap((date) => {
    const why = calendar.whyClosed(date)
    return why === null ? [] : [{ code: 'on_closed_day' as const, step: step.id, date, why }]
  })
}
