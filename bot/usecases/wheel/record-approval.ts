import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { approvalStanding, type CouncilDecision, recordDecision } from '../../domain/wheel/cycle/approvals.ts'
import { insertDecision } from '../../store/wheel-cycles.ts'
import { organisationNames } from '../../store/organisations.ts'
import { approvalsText } from '../../views/approvals-view.ts'
import type { Actor } from '../actor.ts'
import { inCycle } from './in-cycle.ts'
import { refuseUndoing } from './refuse-undoing.ts'
import { cycleRefused } from './wheel-refused.ts'

/**
 * Records what a council decided about the agreement, and on what day. What was recorded before stays on record. A no is
 * refused while the councils' own step stands ticked off.
 */
export async function recordApproval(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { cycleId, version, ...decision }: CouncilDecision & { cycleId: string; version: number },
): Promise<Result<{ version: number; text: string }>> {
  return inCycle(deps, actor, { cycleId, version }, async ({ trx, cycle, now, today }) => {
    const { councils, decisions, agreement, template } = cycle
    const recorded = recordDecision(councils, decisions, decision, today)
    if (!recorded.ok) return cycleRefused(recorded.refusal, template)
    const undoing = decision.decision === 'rejected' ? await refuseUndoing(trx, cycle) : null
    if (undoing !== null) return undoing
    const by = { personId: actor.personId, now }
    const saved = await insertDecision(trx, { cycleId, ...decision }, by)
    const standing = approvalStanding(councils, recorded.decisions, agreement.deadline, today)
    const names = await organisationNames(trx, today)
    const text = approvalsText(standing, agreement.deadline, (id) => names.get(id) ?? id, actor.language)
    return { ok: true, version: saved, text }
  })
}
