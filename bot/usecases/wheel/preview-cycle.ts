import type { CycleInput, CyclePreview } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { Language } from '../../domain/language.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import { warningText } from '../../domain/wheel/cycle/warning-text.ts'
import { listCycles } from '../../store/wheel-cycles.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { type Planned, planFromInput } from './plan-from-input.ts'

/** The agreement's cycle as it would be planned: every step with its days, and what does not fit. Nothing is saved. */
export async function previewCycle(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: CycleInput,
): Promise<Result<CyclePreview>> {
  if (!mayPlan(actor)) return refused('not_found')
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(deps.db, actor.personId, today)
  const planned = await planFromInput(deps.db, input, forums, today)
  if (!planned.ok) return planned
  const { agreement } = planned
  const standing = (await listCycles(deps.db)).find(
    (cycle) => cycle.regionCode === input.regionCode && cycle.agreement.firstYear === agreement.firstYear,
  )
  const exists = standing === undefined ? null : agreementName(standing.agreement)
  return { ok: true, ...previewOf(planned, actor.language), exists, removed: [] }
}

/** The plan for showing, as one of which nothing stands yet. */
export function previewOf(
  { template, agreement, plan, warnings, forumOf }: Planned,
  language: Language,
): Omit<CyclePreview, 'exists' | 'removed'> {
  return {
    name: agreementName(agreement),
    deadline: agreement.deadline,
    steps: plan.map(({ step, from, to, own }) => ({
      stepId: step.id,
      title: step.title,
      kind: step.kind,
      forumId: step.forum === null ? null : forumOf(step.forum),
      from,
      to,
      own,
      was: null,
      fixed: false,
    })),
    warnings: warnings.map((warning) => ({
      stepId: warning.step,
      code: warning.code,
      text: warningText(warning, template, language),
    })),
  }
}
