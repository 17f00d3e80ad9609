import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { WheelEvent } from '../../domain/wheel/wheel-event.ts'
import { insertEntries, saveEntry } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import type { Actor } from '../actor.ts'
import { carryPurposes } from './carry-purposes.ts'
import { inWheel } from './in-wheel.ts'
import { type CopyInput, planCopy } from './plan-copy.ts'

/** Copies a year as its preview showed it. Copied once more, it only brings what has come since. */
export async function copyYear(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: CopyInput,
): Promise<Result<{ copied: number; moved: number; left: number }>> {
  if (!mayPlan(actor)) return refused('not_found')
  return inWheel(deps, actor, async (scene) => {
    const { trx, now } = scene
    const plan = await planCopy(deps, scene, input)
    const { copies, changed, moved, left, sources, sourceOf } = plan
    const by = { personId: actor.personId, now }
    const regionOf = (id: string) => sources.get(id)?.regionCode ?? input.regionCode
    const sourceIdOf = (id: string) => sourceOf.get(id) ?? id
    await insertEntries(
      trx,
      copies.map((entry) => {
        const copiedFrom = sourceIdOf(entry.id)
        return { entry, regionCode: regionOf(copiedFrom), copiedFrom }
      }),
      by,
    )
    for (const entry of changed) await saveEntry(trx, { entry, regionCode: regionOf(entry.id) })
    const lines: { event: WheelEvent; entryId: string; cycleId: null }[] = [
      ...copies.map((entry) => {
        const event = { kind: 'copied' as const, from: sourceIdOf(entry.id), entry }
        return { event, entryId: entry.id, cycleId: null }
      }),
      ...changed.flatMap((after) => {
        const before = sources.get(after.id)?.entry
        if (before === undefined) return []
        return [{ event: { kind: 'gave_way' as const, before, after }, entryId: after.id, cycleId: null }]
      }),
    ]
    await appendWheelHistory(trx, lines, by)
    await carryPurposes(trx, plan, input)
    return { ok: true, copied: copies.length, moved: moved.length, left: left.length }
  })
}
