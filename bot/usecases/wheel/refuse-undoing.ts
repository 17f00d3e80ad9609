import type { Refused } from '../../domain/refusal.ts'
import { stepNow } from '../../domain/wheel/cycle/plan-in-wheel.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import type { Cycle } from '../../store/wheel-cycles.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import type { WheelScene } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/**
 * Why no council's yes can be undone now: their own step stands ticked off, which it could be only because all of them had
 * approved. Null: it does not.
 */
export async function refuseUndoing(
  trx: WheelScene['trx'],
  { template, steps }: Pick<Cycle, 'template' | 'steps'>,
): Promise<Refused | null> {
  const own = template.steps.find(({ placed }) => placed.by === 'deadline')
  const entryId = steps.find(({ stepId }) => stepId === own?.id)?.entryId
  const connected = await findConnected(trx, entryId === undefined ? [] : [entryId])
  const all = among(connected.map(({ entry }) => entry))
  const entry = entryId === undefined ? undefined : all.byId.get(entryId)
  if (entry === undefined || stepNow(entry, all)?.state !== 'done') return null
  return wheelRefused(
    { code: 'successors_ticked', ticked: [{ entryId: entry.id, key: 'once' }] },
    () => entry.title,
  )
}
