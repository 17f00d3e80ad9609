import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { approvalStanding } from '../../domain/wheel/cycle/approvals.ts'
import { organisationNames } from '../../store/organisations.ts'
import { insertDecision } from '../../store/wheel-cycles.ts'
import { approvalsText } from '../../views/approvals-view.ts'
import type { Actor } from '../actor.ts'
import { inCycle } from './in-cycle.ts'
import { refuseUndoing } from './refuse-undoing.ts'

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
    const { councils, decisions, agreement } = cycle
    const { cycleId, organisationId } = input
    const others = decisions.filter((each) => each.organisationId !== organisationId)
    if (others.length === decisions.length) return refused('not_asked')
    const ticked = await refuseUndoing(trx, cycle)
    if (ticked !== null) return ticked
    const by = { personId: actor.personId, now }
    const version = await insertDecision(
      trx,
      { cycleId, organisationId, decision: 'withdrawn', on: null },
      by,
    )
    const standing = approvalStanding(councils, others, agreement.deadline, today)
    const names = await organisationNames(trx, today)
    const text = approvalsText(standing, agreement.deadline, (id) => names.get(id) ?? id, actor.language)
    return { ok: true, version, text }
  })
}
