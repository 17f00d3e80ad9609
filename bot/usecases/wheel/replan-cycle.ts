import type { ReplanInput } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import { warningText } from '../../domain/wheel/cycle/warning-text.ts'
import type { WheelEvent } from '../../domain/wheel/wheel-event.ts'
import { updateCycle } from '../../store/wheel-cycles.ts'
import { deleteEntries, insertEntries, saveEntry } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import type { Actor } from '../actor.ts'
import { inCycle } from './in-cycle.ts'
import { planCycleAgain } from './plan-cycle-again.ts'

/**
 * Makes a saved plan anew in its place, as its preview showed it. What is ticked off and what councils have decided stays, and so
 * does the history, which tells of every step that moved.
 */
export async function replanCycle(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: ReplanInput & { cycleId: string },
): Promise<Result<{ moved: number; added: number; removed: number; warnings: string[] }>> {
  return inCycle(deps, actor, input, async ({ trx, cycle, forums, now, today }) => {
    const again = await planCycleAgain(deps, { db: trx, forums, today }, cycle, input)
    if (!again.ok) return again
    const { planned, changed, added, gone, steps } = again
    const { agreement, template, warnings } = planned
    const by = { personId: actor.personId, now }
    for (const { before, after } of changed)
      await saveEntry(trx, { entry: after, regionCode: before.regionCode })
    await insertEntries(
      trx,
      added.map((entry) => {
        const forum = forums.find(({ id }) => id === entry.forumId)
        return { entry, regionCode: forum?.regionCode ?? cycle.regionCode, copiedFrom: null }
      }),
      by,
    )
    await updateCycle(trx, { id: cycle.id, agreement, template, steps })
    const name = agreementName(agreement)
    const lines: { event: WheelEvent; entryId: string | null }[] = [
      { event: { kind: 'cycle_replanned', name, deadline: agreement.deadline }, entryId: null },
      ...changed.map(({ before, after }) => ({
        event: { kind: 'edited' as const, before: before.entry, after },
        entryId: after.id,
      })),
      ...added.map(({ id }) => ({ event: { kind: 'cycle_planned' as const, name }, entryId: id })),
      ...gone.map(({ entry }) => ({ event: { kind: 'removed' as const, entry }, entryId: entry.id })),
    ]
    await appendWheelHistory(
      trx,
      lines.map((line) => ({ ...line, cycleId: cycle.id })),
      by,
    )
    await deleteEntries(
      trx,
      gone.map(({ entry }) => entry.id),
    )
    const told = warnings.map((warning) => warningText(warning, template, actor.language))
    const moved = changed.filter(
      ({ before, after }) => JSON.stringify(before.entry.schedule) !== JSON.stringify(after.schedule),
    )
    const counted = { moved: moved.length, added: added.length, removed: gone.length }
    return { ok: true, ...counted, warnings: told }
  })
}
