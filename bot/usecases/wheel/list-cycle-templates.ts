import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import type { CycleTemplate } from '../../domain/wheel/cycle/template.ts'
import { cycleTemplates } from '../../domain/wheel/cycle/templates.ts'
import { listCycles } from '../../store/wheel-cycles.ts'
import type { Actor } from '../actor.ts'

/** The chains that a cycle can be planned by: those of earlier plans in which something was changed, and the ready ones. */
export async function listCycleTemplates(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<Result<{ items: CycleTemplate[] }>> {
  if (!mayPlan(actor)) return refused('not_found')
  const { language } = actor
  const edited = (await listCycles(deps.db))
    .filter(({ template }) => template.leadTimes === 'edited')
    .map(({ template, agreement }) => ({
      ...template,
      name: language === 'da' ? `Som i ${agreementName(agreement)}` : `As in ${agreementName(agreement)}`,
    }))
  return { ok: true, items: [...edited, ...cycleTemplates] }
}
