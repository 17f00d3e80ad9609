import type { CyclePreview, ReplanInput } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findCycle } from '../../store/wheel-cycles.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { planCycleAgain } from './plan-cycle-again.ts'
import { previewOf } from './preview-cycle.ts'

/** A saved plan as it would be made anew: where each step stands and where it would, what comes and what goes. */
export async function previewReplan(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: ReplanInput & { cycleId: string },
): Promise<Result<CyclePreview>> {
  if (!mayPlan(actor)) return refused('not_found')
  const { db } = deps
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(db, actor.personId, today)
  const cycle = await findCycle(db, input.cycleId)
  if (cycle === null) return refused('not_found')
  const again = await planCycleAgain(deps, { db, forums, today }, cycle, input)
  if (!again.ok) return again
  const shown = previewOf(again.planned, actor.language)
  const steps = shown.steps.map((step) => ({
    ...step,
    was: again.was.get(step.stepId) ?? null,
    fixed: again.standing.fixed.has(step.stepId),
  }))
  const removed = again.gone.map(({ entry }) => entry.title)
  return { ok: true, ...shown, steps, exists: null, removed }
}
