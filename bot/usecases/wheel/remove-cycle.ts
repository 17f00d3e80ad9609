import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import { stepNow } from '../../domain/wheel/cycle/plan-in-wheel.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import { deleteCycle, hasDecisions } from '../../store/wheel-cycles.ts'
import { haveMeetings } from '../../store/meetings.ts'
import { deleteEntries, findConnected } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import type { Actor } from '../actor.ts'
import { inCycle } from './in-cycle.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Takes a plan that nothing has come of yet out of the wheel, with all its steps. Its history stays. */
export async function removeCycle(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { cycleId: string; version: number },
): Promise<Result<object>> {
  return inCycle(deps, actor, input, async ({ trx, cycle, now }) => {
    if (await hasDecisions(trx, cycle.id)) return refused('cycle_has_decisions')
    const ids = cycle.steps.map(({ entryId }) => entryId)
    const connected = await findConnected(trx, ids)
    const mine = connected.filter(({ entry }) => ids.includes(entry.id))
    const all = among(connected.map(({ entry }) => entry))
    const states = mine.map(({ entry }) => stepNow(entry, all)?.state)
    if (states.some((state) => state === 'done' || state === 'held')) return refused('cycle_under_way')
    const hanging = connected.filter(
      ({ entry }) =>
        !ids.includes(entry.id) &&
        (entry.dependsOn.some((id) => ids.includes(id)) ||
          (entry.schedule.by === 'other' && ids.includes(entry.schedule.entryId))),
    )
    if (hanging.length > 0) {
      const entryIds = hanging.map(({ entry }) => entry.id)
      const titleOf = (id: string) => hanging.find(({ entry }) => entry.id === id)?.entry.title
      return wheelRefused({ code: 'others_hang_on_it', entryIds }, titleOf)
    }
    if (await haveMeetings(trx, ids)) return refused('entry_has_meeting')
    const event = { kind: 'cycle_removed', name: agreementName(cycle.agreement) } as const
    const lines = [
      { event, entryId: null, cycleId: cycle.id },
      ...mine.map(({ entry }) => ({
        event: { kind: 'removed' as const, entry },
        entryId: entry.id,
        cycleId: cycle.id,
      })),
    ]
    await appendWheelHistory(trx, lines, { personId: actor.personId, now })
    await deleteCycle(trx, cycle.id)
    await deleteEntries(trx, ids)
    return { ok: true }
  })
}
