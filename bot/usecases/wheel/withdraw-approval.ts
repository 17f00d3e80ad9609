import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { approvalStanding } from '../../domain/wheel/cycle/approvals.ts'
import { stepNow } from '../../domain/wheel/cycle/plan-in-wheel.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import { organisationNames } from '../../store/people.ts'
import { insertDecision } from '../../store/wheel-cycles.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { approvalsText } from '../../views/approvals-view.ts'
import type { Actor } from '../actor.ts'
import { inCycle } from './in-cycle.ts'
import { wheelRefused } from './wheel-refused.ts'

/**
 * Takes back a decision that was recorded by mistake; that it was recorded stays on record. Refused while the councils' own
 * step stands ticked off, which it could be only because all of them had approved.
 */
export async function withdrawApproval(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { cycleId: string; organisationId: string; version: number },
): Promise<Result<{ version: number; text: string }>> {
  return inCycle(deps, actor, input, async ({ trx, cycle, now, today }) => {
    const { councils, decisions, agreement, template, steps } = cycle
    const { cycleId, organisationId } = input
    const others = decisions.filter((each) => each.organisationId !== organisationId)
    if (others.length === decisions.length) return refused('not_asked')
    const own = template.steps.find(({ placed }) => placed.by === 'deadline')
    const entryId = steps.find(({ stepId }) => stepId === own?.id)?.entryId
    const connected = await findConnected(trx, entryId === undefined ? [] : [entryId])
    const all = among(connected.map(({ entry }) => entry))
    const entry = entryId === undefined ? undefined : all.byId.get(entryId)
    if (entry !== undefined && stepNow(entry, all)?.state === 'done') {
      const ticked = [{ entryId: entry.id, key: 'once' }]
      return wheelRefused({ code: 'successors_ticked', ticked }, () => entry.title)
    }
    const by = { personId: actor.personId, now }
    const version = await insertDecision(
      trx,
      { cycleId, organisationId, decision: 'withdrawn', on: null },
      by,
    )
    const standing = approvalStanding(councils, others, agreement.deadline, today)
    const names = await organisationNames(trx)
    const text = approvalsText(standing, agreement.deadline, (id) => names.get(id) ?? id, actor.language)
    return { ok: true, version, text }
  })
}
