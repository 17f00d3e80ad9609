import type { EntryInput } from '../../contract/wheel.ts'
import type { Result } from '../../domain/refusal.ts'
import { refuseRings } from '../../domain/wheel/dependencies.ts'
import { findConnected, insertEntries, type KeptEntry } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import type { Actor } from '../actor.ts'
import { checkInput } from './check-input.ts'
import { idsNamedBy } from './ids-named-by.ts'
import type { WheelScene } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Puts a new entry into the wheel within a change of it, such as a meeting with all that is booked for it. */
export async function addEntry(
  scene: WheelScene,
  actor: Actor,
  id: string,
  input: EntryInput,
): Promise<Result<{ kept: KeptEntry }>> {
  const { trx, now } = scene
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
  return { ok: true, kept: { entry, regionCode, version: 1, cycle: null } }
}
