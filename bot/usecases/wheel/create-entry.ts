import type { EntryInput } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { refuseRings } from '../../domain/wheel/dependencies.ts'
import { findConnected, insertEntries } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import { warningsAfter } from '../../views/wheel-warnings.ts'
import type { Actor } from '../actor.ts'
import { checkInput } from './check-input.ts'
import { inWheel } from './in-wheel.ts'
import { idsNamedBy } from './ids-named-by.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Puts a new entry into the wheel. */
export async function createEntry(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: EntryInput,
): Promise<Result<{ id: string; version: number; warnings: string[] }>> {
  return inWheel(deps, actor, async (scene) => {
    const { trx, now } = scene
    const id = deps.newId()
    const checked = await checkInput(scene, id, input, null)
    if (!checked.ok) return checked
    const { entry, regionCode } = checked
    const others = await findConnected(trx, idsNamedBy(input))
    const ring = refuseRings(
      entry,
      others.map((other) => other.entry),
    )
    if (ring !== null)
      return wheelRefused(ring, (of) => others.find((other) => other.entry.id === of)?.entry.title)
    const by = { personId: actor.personId, now }
    await insertEntries(trx, [{ entry, regionCode, copiedFrom: null }], by)
    await appendWheelHistory(trx, [{ event: { kind: 'created', entry }, entryId: id, cycleId: null }], by)
    const kept = { entry, regionCode, version: 1, cycle: null }
    return { ok: true, id, version: 1, warnings: await warningsAfter(trx, { kept, before: null, scene }) }
  })
}
