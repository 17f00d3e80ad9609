import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { inOrder } from '../find-ring.ts'
import { addYears } from '../when.ts'
import { inForce, type Agreement } from './agreement.ts'
import { planCalendar, type Days, type PlanCalendar } from './plan-calendar.ts'
import { lastsOf, precedingSteps, type CycleTemplate, type TemplateStep } from './template.ts'

/** A step and its days; `own`: the region's own dates, not the plan's. */
export type PlannedStep = { step: TemplateStep; own: boolean } & Days

export type PlanInput = {
  template: CycleTemplate
  agreement: Agreement
  /** Dates that stand already, by step; the rest is planned around them. */
  own?: ReadonlyMap<string, Days>
  closedDays?: readonly PlainDate[]
}

/**
 * Plans a region's chain backwards from the statutory deadline: each step as late as what follows it allows, on days that
 * are neither closed nor in the summer break. What comes after the deadline is planned forwards. Every step is there, in
 * the template's order. Whether dates of one's own fit is asked of check-plan.ts.
 */
export function planCycle({
  template,
  agreement,
  own = new Map(),
  closedDays = [],
}: PlanInput): PlannedStep[] {
  const calendar = planCalendar(template, agreement, closedDays)
  const byId = new Map(template.steps.map((step) => [step.id, step]))
  const order = inOrder(precedingSteps(template.steps)).flatMap((id) => byId.get(id) ?? [])
  const days = new Map<string, Days>(own)

  for (const step of order.toReversed()) {
    const found = days.get(step.id) ?? placedBackwards(step, template, agreement, days, calendar)
    if (found !== null) days.set(step.id, found)
  }
  for (const step of order)
    if (!days.has(step.id)) days.set(step.id, placedForwards(step, agreement, days, calendar))

  return template.steps.map((step) => ({
    step,
    own: own.has(step.id),
    ...(days.get(step.id) ?? { from: agreement.deadline, to: agreement.deadline }),
  }))
}

/** Null for what waits for what comes before it. */
function placedBackwards(
  step: TemplateStep,
  { steps }: CycleTemplate,
  agreement: Agreement,
  days: ReadonlyMap<string, Days>,
  calendar: PlanCalendar,
): Days | null {
  const { placed } = step
  const { deadline } = agreement
  switch (placed.by) {
    case 'in_force':
      return { from: inForce(agreement), to: inForce(agreement) }
    case 'calendar': {
      const year = deadline.slice(5) >= placed.to ? deadline : addYears(deadline, -1)
      return { from: `${year.slice(0, 4)}-${placed.from}`, to: `${year.slice(0, 4)}-${placed.to}` }
    }
    case 'deadline':
      return endingOn(calendar.lastOpen(deadline), step, calendar)
    case 'what_precedes':
      return null
    case 'what_follows': {
      const bounds = steps.flatMap((next) =>
        next.after.flatMap(({ step: id, lead }) => {
          const at = id === step.id ? days.get(next.id) : undefined
          return at === undefined ? [] : [calendar.before(at.from, lead)]
        }),
      )
      const latest = bounds.toSorted()[0]
      return latest === undefined ? null : endingOn(lastIn(placed.months, latest, calendar), step, calendar)
    }
  }
}

function endingOn(to: PlainDate, step: TemplateStep, calendar: PlanCalendar): Days {
  return { from: calendar.beginningOf(to, lastsOf(step)), to }
}

/** The last open day up to the date that lies in one of the months. */
function lastIn(months: readonly number[] | null, latest: PlainDate, calendar: PlanCalendar): PlainDate {
  const isIn = (date: PlainDate) => months === null || months.includes(Number(date.slice(5, 7)))
  const farthest = addDays(latest, -366)
  for (let date = calendar.lastOpen(latest); date >= farthest; date = calendar.lastOpen(addDays(date, -1)))
    if (isIn(date)) return date
  return calendar.lastOpen(latest)
}

function placedForwards(
  step: TemplateStep,
  { deadline }: Agreement,
  days: ReadonlyMap<string, Days>,
  calendar: PlanCalendar,
): Days {
  const bounds = step.after.flatMap(({ step: id, lead }) => {
    const before = days.get(id)
    return before === undefined ? [] : [calendar.after(before.to, lead)]
  })
  const from = calendar.firstOpen(bounds.toSorted().at(-1) ?? deadline)
  return { from, to: calendar.endOf(from, lastsOf(step)) }
}
