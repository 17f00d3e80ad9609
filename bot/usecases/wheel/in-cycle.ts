import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { type Cycle, findCycle } from '../../store/wheel-cycles.ts'
import type { Actor } from '../actor.ts'
import { inWheel, type WheelScene } from './in-wheel.ts'

/** The one way in which the agreement's cycle is changed, by who plans, and never over what somebody else has changed. */
export async function inCycle<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { cycleId, version }: { cycleId: string; version: number },
  change: (scene: WheelScene & { cycle: Cycle }) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayPlan(actor)) return refused('not_found')
  return inWheel(deps, actor, async (scene) => {
    const cycle = await findCycle(scene.trx, cycleId)
    if (cycle === null) return refused('not_found')
    if (cycle.version !== version) return refused('wheel_changed_meanwhile')
    return change({ ...scene, cycle })
  })
}
