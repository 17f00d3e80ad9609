import type { Deps } from '../../deps.ts'
import { mayTickOff } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { OccurrenceKey } from '../../domain/wheel/entry.ts'
import { tickOff as tickOffInEntry } from '../../domain/wheel/tick-off.ts'
import { findCycle } from '../../store/wheel-cycles.ts'
import { approvalsMissing } from '../../views/wheel-items.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/**
 * Ticks one occurrence off as held or done. The councils' own step of an agreement can be only when every one of them has
 * approved: a single missing council is no agreement.
 */
export async function tickOff(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { key, ...of }: OfEntry & { key: OccurrenceKey },
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, async ({ trx, reader, kept, entry, all, today }) => {
    if (!mayTickOff(reader, entry)) return refused('not_responsible')
    const cycle = kept.cycle === null ? null : await findCycle(trx, kept.cycle.id)
    const missing = cycle === null ? null : approvalsMissing(cycle, kept.cycle?.stepId ?? '', today)
    if (missing !== null) return refused('approvals_missing', missing)
    const ticked = tickOffInEntry(entry, key, today, all)
    if (!ticked.ok) return wheelRefused(ticked.refusal, (id) => all.byId.get(id)?.title)
    return { ok: true, change: { entry: ticked.entry, event: { kind: 'ticked_off', key } } }
  })
}
