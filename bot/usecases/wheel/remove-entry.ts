import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { refuseRemoval } from '../../domain/wheel/dependencies.ts'
import { haveMeetings } from '../../store/meetings.ts'
import { deleteEntries, findConnected } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import type { Actor } from '../actor.ts'
import { inWheel, type OfEntry } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Takes an entry out of the wheel, as if it had never been planned. Its history stays, with the entry as it was. */
export async function removeEntry(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { entryId, version }: OfEntry,
): Promise<Result<object>> {
  return inWheel(deps, actor, async ({ trx, reader, now }) => {
    if (!mayPlan(reader)) return refused('not_found')
    const connected = await findConnected(trx, [entryId])
    const kept = connected.find(({ entry }) => entry.id === entryId)
    if (kept === undefined) return refused('not_found')
    if (kept.version !== version) return refused('wheel_changed_meanwhile')
    const entries = connected.map(({ entry }) => entry)
    const hanging = refuseRemoval(entryId, entries)
    if (hanging !== null)
      return wheelRefused(hanging, (id) => entries.find((entry) => entry.id === id)?.title)
    if (await haveMeetings(trx, [entryId])) return refused('entry_has_meeting')
    const event = { kind: 'removed', entry: kept.entry } as const
    await appendWheelHistory(trx, [{ event, entryId, cycleId: kept.cycle?.id ?? null }], {
      personId: actor.personId,
      now,
    })
    await deleteEntries(trx, [entryId])
    return { ok: true }
  })
}
