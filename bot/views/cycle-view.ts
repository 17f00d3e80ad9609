import type { CycleTemplateInput, CycleView } from '../contract/wheel-cycle.ts'
import { mayPlan, mayTickOff, type WheelReader } from '../domain/access.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import { agreementName } from '../domain/wheel/cycle/agreement.ts'
import { standingSteps } from '../domain/wheel/cycle/plan-again.ts'
import { checkSavedPlan, stepNow } from '../domain/wheel/cycle/plan-in-wheel.ts'
import { planCycle } from '../domain/wheel/cycle/plan.ts'
import { warningText } from '../domain/wheel/cycle/warning-text.ts'
import type { Among } from '../domain/wheel/recurrence/occurrences.ts'
import { tickOff } from '../domain/wheel/tick-off.ts'
import type { Cycle } from '../store/wheel-cycles.ts'
import type { KeptEntry } from '../store/wheel-entries.ts'
import { approvalsView } from './approvals-view.ts'
import { approvalsMissing } from './wheel-items.ts'

type Rows = {
  cycle: Cycle
  /** The entries of its steps by id, among all that they need. */
  kept: ReadonlyMap<string, KeptEntry>
  all: Among
  organisations: ReadonlyMap<string, string>
  names: ReadonlyMap<string, string>
  /** Entries with a date in the secretariat's calendar. */
  inOutlook: ReadonlySet<string>
}

/** The agreement's cycle as its page tells it: where each step stands today, what no longer fits, who has approved. */
export function cycleViewOf(
  { cycle, kept, all, organisations, names, inOutlook }: Rows,
  reader: WheelReader,
  today: PlainDate,
  language: Language,
): CycleView {
  const { template, agreement } = cycle
  const entryIds = new Map(cycle.steps.map(({ stepId, entryId }) => [stepId, entryId]))
  const plans = mayPlan(reader)
  const { fixed } = standingSteps(cycle, all)
  const found = checkSavedPlan(cycle, all, today)
  const warnings = plans
    ? found.map((warning) => ({
        stepId: warning.step,
        code: warning.code,
        text: warningText(warning, template, language),
      }))
    : []
  const breaks = new Map(
    planCycle({ template, agreement })
      .filter(({ step }) => step.kind === 'summer_break')
      .map(({ step, from, to }) => [step.id, { from, to }]),
  )
  const nowOf = (entryId: string | undefined) => {
    const entry = entryId === undefined ? undefined : kept.get(entryId)?.entry
    return entry === undefined ? null : stepNow(entry, all)
  }
  const ticked = cycle.steps.some(({ entryId }) => {
    const state = nowOf(entryId)?.state
    return state === 'done' || state === 'held'
  })
  return {
    id: cycle.id,
    name: agreementName(agreement),
    regionCode: cycle.regionCode,
    ...agreement,
    version: cycle.version,
    // The template was read by the contract's schema before it was saved.
    template: structuredClone(template) as CycleTemplateInput,
    steps: template.steps.map((step) => {
      const mine = kept.get(entryIds.get(step.id) ?? '')
      const now = nowOf(mine?.entry.id)
      const at = mine === undefined ? (breaks.get(step.id) ?? null) : now
      return {
        stepId: step.id,
        title: mine?.entry.title ?? step.title,
        kind: mine?.entry.kind ?? step.kind,
        forumId: mine?.entry.forumId ?? null,
        entryId: mine?.entry.id ?? null,
        version: mine?.version ?? null,
        from: at?.from ?? null,
        to: at?.to ?? null,
        state: now?.state ?? null,
        warnings: warnings.filter(({ stepId }) => stepId === step.id).map(({ text }) => text),
        canTickOff:
          mine !== undefined &&
          now?.state === 'planned' &&
          mayTickOff(reader, mine.entry) &&
          approvalsMissing(cycle, step.id, today) === null &&
          tickOff(mine.entry, 'once', today, all).ok,
        follows: mine?.entry.schedule.by === 'other' ? mine.entry.schedule.entryId : null,
        fixed: fixed.has(step.id),
        inOutlook: mine !== undefined && inOutlook.has(mine.entry.id),
      }
    }),
    warnings,
    approvals: approvalsView(
      cycle,
      { organisation: (id) => organisations.get(id) ?? id, person: (id) => names.get(id) ?? null },
      today,
      language,
    ),
    can: { record: plans, remove: plans && !ticked && cycle.decisions.length === 0, replan: plans },
  }
}
