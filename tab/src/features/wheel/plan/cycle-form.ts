import type {
  CycleInput,
  CycleList,
  CyclePreview,
  CycleTemplateInput,
  forumRole,
} from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { isDate } from '../../../time/plain-days.ts'

export type Role = (typeof forumRole.options)[number]

/** A date of one's own, as its fields hold it; with an entry it is that entry's, and moves with it. */
export type OwnDate = { from: string; to: string; entryId?: string }

/** The form of a cycle as it is filled in. `own`: by step. */
export type CycleForm = {
  regionCode: string
  templateId: string
  firstYear: number
  years: 1 | 2
  deadline: string
  own: Record<string, OwnDate>
  forums: Partial<Record<Role, string>>
  /** Lead times that were changed, by `leadKey`. */
  leads: Record<string, Lead>
  /** Names that were changed, and what a step comes after where that was; by step. */
  titles: Record<string, string>
  after: Record<string, readonly string[]>
}

/** What of a chain is as its template has it. */
export const chainAsItIs = { own: {}, leads: {}, titles: {}, after: {} }

export type Lead = CycleTemplateInput['steps'][number]['after'][number]['lead']

/** The time between a step and one that it follows. */
export const leadKey = (stepId: string, afterId: string): string => `${stepId} ${afterId}`

/** Between steps that came in no order before: the next working day will do. */
const shortest: Lead = { amount: 1, unit: 'working_days' }

/** The chain with the names, the order and the lead times of the form. */
export function withChain(
  template: CycleTemplateInput,
  { leads, titles, after }: Pick<CycleForm, 'leads' | 'titles' | 'after'>,
): CycleTemplateInput {
  const steps = template.steps.map((step) => {
    const before = new Map(step.after.map((each) => [each.step, each.lead]))
    return {
      ...step,
      title: titles[step.id]?.trim() ?? step.title,
      after: (after[step.id] ?? [...before.keys()]).map((other) => ({
        step: other,
        lead: leads[leadKey(step.id, other)] ?? before.get(other) ?? shortest,
      })),
    }
  })
  const isTimed = Object.keys(leads).length + Object.keys(after).length > 0
  return { ...template, steps, leadTimes: isTimed ? 'edited' : template.leadTimes }
}

/** The next agreement that has a deadline ahead of it (from 15 October on, that of the year after next) and no plan yet. */
export function emptyCycle(
  regionCode: string,
  view: WheelView,
  templates: readonly CycleTemplateInput[],
  plans: CycleList['items'],
): CycleForm {
  return { years: 2, ...inRegion(regionCode, view, templates, plans) }
}

/** What follows from the region: its next agreement, its own chain where there is one, its forums, and no dates of another's. */
export function inRegion(
  regionCode: string,
  view: WheelView,
  templates: readonly CycleTemplateInput[],
  plans: CycleList['items'],
): Omit<CycleForm, 'years'> {
  const year = Number(view.today.slice(0, 4))
  const ends = plans
    .filter((plan) => plan.regionCode === regionCode)
    .map((plan) => plan.firstYear + plan.years)
  const firstYear = Math.max(view.today.slice(5) > '10-15' ? year + 2 : year + 1, ...ends)
  const region = view.regions.find(({ code }) => code === regionCode)
  const template = templates.find(({ name }) => isNamedAfter(name, region?.name)) ?? templates[0]
  return {
    ...{
      regionCode,
      templateId: template?.id ?? '',
      forums: guessedForums(view, regionCode),
      ...chainAsItIs,
    },
    ...{ firstYear, deadline: defaultDeadline(firstYear) },
  }
}

const isNamedAfter = (name: string, region: string | undefined): boolean =>
  region !== undefined && name.startsWith(region)

export const defaultDeadline = (firstYear: number): string => `${firstYear - 1}-10-15`

/** Words that a forum's name has in one region or another. */
const words: [Role, RegExp][] = [
  ['kkr', /\bKKR\b/i],
  ['dialogue_forum', /dialogforum/i],
  ['executive_committee', /forretningsudvalg|koordinationsudvalg|styregruppe/i],
  ['chief_executives', /kommunaldirektør/i],
  ['disability_councils', /handicapråd/i],
  ['secretariat', /sekretariat/i],
  ['directors', /DASSOS|direktør|K17/i],
]

function guessedForums({ forums }: WheelView, regionCode: string): CycleForm['forums'] {
  const found: CycleForm['forums'] = {}
  for (const { id, name } of forums.filter((forum) => forum.mayEdit && forum.regionCode === regionCode)) {
    const role = words.find(([each, word]) => found[each] === undefined && word.test(name))?.[0]
    if (role !== undefined) found[role] = id
  }
  return found
}

/** Roles that the chain's steps name, in the order of the steps. */
export const rolesOf = ({ steps }: CycleTemplateInput): Role[] => [
  ...new Set(steps.flatMap(({ forum }) => (forum === null || forum === 'councils' ? [] : [forum]))),
]

/** What is asked of the product; null while a date cannot be read or a step has no name. */
export function cycleInputOf(form: CycleForm, template: CycleTemplateInput): CycleInput | null {
  const { regionCode, firstYear, years, deadline, own, forums } = form
  const rows = Object.entries(own)
    .filter(([stepId]) => template.steps.some(({ id }) => id === stepId))
    .map(([stepId, { from, to, entryId }]) => ({
      ...{ stepId, from, to: to === '' || to < from ? from : to },
      ...(entryId !== undefined && { entryId }),
    }))
  if (template.steps.some(({ title }) => title === '')) return null
  if (!isDate(deadline) || rows.some(({ from, to }) => !isDate(from) || !isDate(to))) return null
  const chosen = Object.fromEntries(Object.entries(forums).filter(([, id]) => id !== ''))
  return { regionCode, template, firstYear, years, deadline, own: rows, forums: chosen, responsible: [] }
}

type Step = Pick<CyclePreview['steps'][number], 'stepId' | 'from' | 'to'>

/** What can be done with the dates of a plan's steps, as changes of the form. */
export const stepEdits = (edit: (change: (form: CycleForm) => CycleForm) => void) => ({
  onFollow: (step: Step, entryId: string) => edit((form) => followingEntry(form, step, entryId)),
  onDate: (step: Step, changed: { from?: string; to?: string }) =>
    edit((form) => withOwnDate(form, step, changed)),
  onFree: (stepId: string) => edit((form) => withoutOwnDate(form, stepId)),
})

/** The step's field gets a date of its own; the other end stays where the plan has it. */
function withOwnDate(form: CycleForm, step: Step, changed: { from?: string; to?: string }): CycleForm {
  const before = form.own[step.stepId] ?? { from: step.from, to: step.to }
  return { ...form, own: { ...form.own, [step.stepId]: { ...before, ...changed } } }
}

/** The step takes its date from an entry that stands already. */
function followingEntry(form: CycleForm, { stepId, from, to }: Step, entryId: string): CycleForm {
  return { ...form, own: { ...form.own, [stepId]: { from, to, entryId } } }
}

function withoutOwnDate(form: CycleForm, stepId: string): CycleForm {
  const { [stepId]: _, ...own } = form.own
  return { ...form, own }
}
