import { copyPreview, type CopyPreview } from '../../../bot/contract/wheel-copy.ts'
import { cyclePreview, type CyclePreview, type CycleView } from '../../../bot/contract/wheel-cycle.ts'
import { type EntryView, type WheelPeople } from '../../../bot/contract/wheel.ts'
import { agreementFor, agreementName } from '../../../bot/domain/wheel/cycle/agreement.ts'
import { checkPlan } from '../../../bot/domain/wheel/cycle/check-plan.ts'
import { planCycle } from '../../../bot/domain/wheel/cycle/plan.ts'
import type { CycleTemplate } from '../../../bot/domain/wheel/cycle/template.ts'
import { cycleTemplates } from '../../../bot/domain/wheel/cycle/templates.ts'
import { warningText } from '../../../bot/domain/wheel/cycle/warning-text.ts'
import type { CycleInput, CycleTemplateInput, ReplanInput } from '../../../bot/contract/wheel-cycle.ts'
import { idOf, members, secretariat } from './people.ts'
import { DASSOS_SERIES, forumIdOf } from './wheel.ts'

export const CYCLE = idOf(4100)

/** The ready chains as the product lists them. */
export const templates = { items: cycleTemplates as unknown as CycleTemplateInput[] }

export const people: WheelPeople = {
  items: [
    { personId: secretariat.personId, name: secretariat.name, organisation: null, forumIds: [] },
    { personId: idOf(3), name: 'Chefkonsulent', organisation: 'Roskilde Kommune', forumIds: [] },
  ],
}

/** Planned by the product's own rules, so that what the test sees is what people see. */
export function previewOf(
  input: CycleInput,
  dates: ReadonlyMap<string, { from: string; to: string }> = new Map(),
): CyclePreview {
  const template = input.template as CycleTemplate
  const agreement = agreementFor(input.firstYear, input.years, input.deadline ?? undefined)
  const own = new Map(
    input.own.map(({ stepId, from, to, entryId }) => [stepId, dates.get(entryId ?? '') ?? { from, to }]),
  )
  const plan = planCycle({ template, agreement, own })
  const days = new Map(plan.map(({ step, from, to }) => [step.id, { from, to }]))
  return cyclePreview.parse({
    name: agreementName(agreement),
    deadline: agreement.deadline,
    steps: plan.map(({ step, from, to, own: given }) => ({
      ...{ stepId: step.id, title: step.title, kind: step.kind, from, to, own: given },
      forumId: step.forum === null ? null : (input.forums[step.forum] ?? null),
      ...{ was: null, fixed: false },
    })),
    warnings: checkPlan({ template, agreement, days }).map((warning) => ({
      ...{ stepId: warning.step, code: warning.code, text: warningText(warning, template) },
    })),
    exists: null,
    removed: [],
  })
}

/** A saved plan as it would be made anew: what is fixed stays, and the rest is planned by the product's own rules. */
export function replanOf(cycle: CycleView, input: ReplanInput): CyclePreview {
  const now = new Map(cycle.steps.map((step) => [step.stepId, step]))
  const stands = cycle.steps.flatMap(({ stepId, from, to, fixed }) =>
    fixed && from !== null && to !== null ? [{ stepId, from, to }] : [],
  )
  const { regionCode, firstYear } = cycle
  const own = [...input.own, ...stands]
  const shown = previewOf({ ...input, own, regionCode, firstYear, responsible: [] })
  const steps = shown.steps.map((step) => {
    const before = now.get(step.stepId)
    // A pause is no entry of the wheel: it never stood there before.
    const stood = step.kind !== 'summer_break' && before?.from && before.to
    const was = stood ? { from: before.from!, to: before.to! } : null
    return { ...step, was, fixed: before?.fixed ?? false }
  })
  return { ...shown, steps }
}

/** A plan in the wheel, with three councils that have decided. */
export function cycleView(changes: Partial<CycleView> = {}): CycleView {
  const template = templates.items[1]
  if (template === undefined) throw new Error('There are two ready chains')
  const plan = previewOf({
    ...{ regionCode: '1085', template, firstYear: 2027, years: 2, deadline: null, own: [], forums: {} },
    responsible: [],
  })
  const councils = members.map(({ id, name }, nth) => ({
    ...{ organisationId: id, name, recordedBy: nth < 3 ? secretariat.name : null },
    decision: nth < 3 ? ('approved' as const) : null,
    on: nth < 3 ? '2026-09-28' : null,
    late: false,
  }))
  return {
    ...{ id: CYCLE, name: plan.name, regionCode: '1085', firstYear: 2027, years: 2, version: 4 },
    deadline: plan.deadline,
    template,
    steps: plan.steps.map((step, nth) => ({
      ...step,
      ...{ entryId: idOf(4200 + nth), version: 1, state: 'planned' as const, canTickOff: true },
      ...{ follows: null, fixed: false, inOutlook: false },
      warnings: step.stepId === 'kkr_approves' ? ['»KKR godkender forslaget« er sat for sent.'] : [],
    })),
    warnings: [],
    approvals: { state: 'waiting', text: '3 af 18 har godkendt. 15 mangler.', approved: 3, of: 18, councils },
    can: { record: true, remove: true, replan: true },
    ...changes,
  }
}

export function entryView(changes: Partial<EntryView> = {}): EntryView {
  return {
    ...{ id: DASSOS_SERIES, version: 3, kind: 'meeting', title: 'DASSOS-møde' },
    ...{ forumId: forumIdOf('DASSOS'), regionCode: '1085', location: 'Rådhuset, Ringsted', state: 'planned' },
    schedule: {
      by: 'rule',
      first: { from: '2026-02-10', to: '2026-02-10', times: { start: '13:00', end: '15:00' } },
      rule: 'FREQ=YEARLY;BYMONTH=2,6,9,11;BYDAY=2TU',
      repeat: {
        ...{ repeat: 'yearly_weekday', months: [2, 6, 9, 11], nth: 2, weekday: 'TU', every: 1, end: null },
      },
      notes: [],
    },
    responsible: [{ personId: secretariat.personId, name: secretariat.name }],
    links: [{ title: 'Dagsordener', url: 'https://example.org/dagsordener' }],
    serves: ['steering_agreement'],
    dependsOn: [],
    neededBy: [],
    cycle: null,
    can: { edit: true, remove: true },
    history: [{ at: '2026-01-05T08:00:00.000Z', byName: secretariat.name, text: 'Punktet blev oprettet.' }],
    ...changes,
  }
}

export const copied: CopyPreview = copyPreview.parse({
  copies: [
    {
      ...{ entryId: idOf(5101), title: 'Dialogforum', forumId: forumIdOf('Dialogforum'), recurring: false },
      ...{ from: '2027-04-13', to: '2027-04-13', moved: null, yearInTitle: null },
    },
    {
      ...{ entryId: idOf(5102), title: 'KKR-møde', forumId: forumIdOf('KKR Sjælland'), recurring: false },
      ...{ from: '2027-03-24', to: '2027-03-24', yearInTitle: null },
      moved: 'Torsdag den 25. marts 2027 er helligdag: flyttet til onsdag den 24. marts 2027.',
    },
    {
      ...{ entryId: idOf(5103), title: 'Udsend dagsorden', forumId: null, recurring: true },
      ...{ from: null, to: null, moved: null, yearInTitle: null },
    },
  ],
  goesOn: [
    {
      ...{ entryId: DASSOS_SERIES, title: 'DASSOS-møde' },
      moved: ['Tirsdag den 11. maj 2027 er lukkedag: flyttet til mandag den 10. maj 2027.'],
    },
  ],
  left: [{ entryId: idOf(5104), title: 'Temadag', text: 'Punktet er aflyst og kopieres ikke.' }],
})
