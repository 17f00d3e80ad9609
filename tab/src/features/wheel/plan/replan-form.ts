import {
  replanInput,
  type CycleTemplateInput,
  type CycleView,
  type ReplanInput,
} from '../../../../../bot/contract/wheel-cycle.ts'
import { chainAsItIs, cycleInputOf, type CycleForm, type OwnDate } from './cycle-form.ts'

/**
 * The form of a plan that stands. What people have been called to keeps its day, and a step that follows an entry goes on
 * following it; both until somebody says otherwise.
 */
export function formOfCycle(cycle: CycleView): CycleForm {
  const { regionCode, template, firstYear, years, deadline } = cycle
  const roles = new Map(template.steps.map(({ id, forum }) => [id, forum]))
  const forums: CycleForm['forums'] = {}
  const own: CycleForm['own'] = {}
  for (const step of cycle.steps) {
    const role = roles.get(step.stepId)
    if (role != null && step.entryId !== null) forums[role] ??= step.forumId ?? ''
    const kept = step.fixed ? null : keptDate(step)
    if (kept !== null) own[step.stepId] = kept
  }
  return {
    ...{ regionCode, templateId: template.id, firstYear, years: years === 1 ? 1 : 2, deadline, forums },
    ...chainAsItIs,
    own,
  }
}

function keptDate({ from, to, follows, inOutlook }: CycleView['steps'][number]): OwnDate | null {
  if (from === null || to === null) return null
  if (follows !== null) return { from, to, entryId: follows }
  return inOutlook ? { from, to } : null
}

/** What is asked of the product; null while the form cannot be read. `version`: the plan that was read. */
export function replanInputOf(
  form: CycleForm,
  template: CycleTemplateInput,
  version: number,
): ReplanInput | null {
  const input = cycleInputOf(form, template)
  return input === null ? null : replanInput.parse({ ...input, version })
}
