import type { CycleInput } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Refused } from '../../domain/refusal.ts'
import { containsCprNumber } from '../../domain/text/cpr.ts'
import { type Agreement, agreementFor, inForce, refuseAgreement } from '../../domain/wheel/cycle/agreement.ts'
import { checkPlan } from '../../domain/wheel/cycle/check-plan.ts'
import { nothingStands, type Standing } from '../../domain/wheel/cycle/plan-again.ts'
import type { Days } from '../../domain/wheel/cycle/plan-calendar.ts'
import { type PlannedStep, planCycle } from '../../domain/wheel/cycle/plan.ts'
import type { PlanWarning } from '../../domain/wheel/cycle/plan-warning.ts'
import { type CycleTemplate, type ForumRole, refuseTemplate } from '../../domain/wheel/cycle/template.ts'
import { cycleTemplates } from '../../domain/wheel/cycle/templates.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { type Among, among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import type { WheelForumRow } from '../../store/wheel-readers.ts'
import { cycleRefused } from './wheel-refused.ts'

export type Planned = {
  ok: true
  template: CycleTemplate
  agreement: Agreement
  plan: PlannedStep[]
  warnings: PlanWarning[]
  forumOf: (role: ForumRole) => string | null
  /** The entry that a step takes its date from, by step. */
  takenFrom: ReadonlyMap<string, string>
}

/**
 * The plan that a form asks for, and what does not fit in it; or what is wrong with the form. `standing`: of a plan that is made
 * anew, the steps whose dates are no longer to be chosen.
 */
export async function planFromInput(
  db: Deps['db'],
  input: CycleInput,
  forums: readonly WheelForumRow[],
  today: PlainDate,
  standing: Standing = nothingStands,
): Promise<Planned | Refused> {
  const template = tidyTemplate(input.template)
  const { firstYear, years } = input
  const agreement =
    input.deadline === null ? agreementFor(firstYear, years) : agreementFor(firstYear, years, input.deadline)
  const texts = [template.name, ...template.steps.map(({ title }) => title)]
  if (texts.some(containsCprNumber)) return refused('cpr_number', { field: 'template' })
  if (texts.includes('')) return refused('title_missing', { field: 'template' })
  const wrong = refuseTemplate(template) ?? refuseAgreement(agreement)
  if (wrong !== null) return cycleRefused(wrong, template)

  const chosenDates = input.own.filter(({ stepId }) => !standing.fixed.has(stepId))
  const found = await ownDates(db, chosenDates)
  if (found === null) return refused('unknown_entry', { field: 'own' })
  const { own, takenFrom } = found
  if ([...own.keys()].some((id) => template.steps.every((step) => step.id !== id)))
    return refused('unknown_step', { field: 'own' })
  if ([...own.values()].some(({ from, to }) => to < from))
    return refused('ends_before_start', { field: 'own' })
  const chosen = new Map(Object.entries(input.forums))
  const wanted = [...chosen.values()].filter((id) => typeof id === 'string')
  if (wanted.some((id) => forums.every((forum) => forum.id !== id)))
    return refused('not_found', { field: 'forums' })
  const closedDays = [
    ...new Set(forums.filter(({ id }) => wanted.includes(id)).flatMap((forum) => forum.closedDays)),
  ]

  for (const { id } of template.steps) {
    const stands = standing.fixed.get(id)
    if (stands !== undefined) own.set(id, stands)
  }
  const plan = planCycle({ template, agreement, own, closedDays })
  const days = new Map(
    plan.flatMap(({ step, from, to }) => (standing.cancelled.has(step.id) ? [] : [[step.id, { from, to }]])),
  )
  // What has been in force for long is planned for the record: none of it is late.
  const late = today < inForce(agreement) && { today }
  const warnings = checkPlan({ template, agreement, days, closedDays, ...late, over: standing.over })
  return {
    ok: true,
    template,
    agreement,
    plan,
    warnings,
    forumOf: (role) => chosen.get(role) ?? null,
    takenFrom,
  }
}

/** The dates that stand already, and which steps take theirs from an entry; null where such an entry is not there. */
async function ownDates(
  db: Deps['db'],
  given: CycleInput['own'],
): Promise<{ own: Map<string, Days>; takenFrom: Map<string, string> } | null> {
  const takenFrom = new Map(
    given.flatMap(({ stepId, entryId }) => (entryId === undefined ? [] : [[stepId, entryId] as const])),
  )
  const connected = await findConnected(db, [...takenFrom.values()])
  const all = among(connected.map(({ entry }) => entry))
  const own = new Map<string, Days>()
  for (const { stepId, from, to, entryId } of given) {
    const occurrence =
      entryId === undefined ? { when: { from, to } } : occurrenceIn(all.byId.get(entryId), all)
    if (occurrence === null) return null
    own.set(stepId, { from: occurrence.when.from, to: occurrence.when.to })
  }
  return { own, takenFrom }
}

/** Of what comes once; a step cannot take its date from all the dates of a series. */
const occurrenceIn = (entry: Entry | undefined, all: Among) =>
  entry === undefined ? null : occurrenceOf(entry, 'once', all)

/** Texts trimmed; a ready chain in which anything was changed is the region's own from then on. */
function tidyTemplate(input: CycleInput['template']): CycleTemplate {
  const steps = input.steps.map((step) => ({ ...step, title: step.title.trim() }))
  const ready = cycleTemplates.find(({ id }) => id === input.id)
  const isReady =
    ready !== undefined && JSON.stringify(inOrder(ready.steps)) === JSON.stringify(inOrder(steps))
  return { ...input, name: input.name.trim(), steps, leadTimes: isReady ? 'ours_editable' : 'edited' }
}

/** Without regard to the order in which somebody wrote the fields. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b))
  return fields.map(([name, each]) => [name, inOrder(each)])
}
