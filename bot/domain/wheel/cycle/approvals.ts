import type { PlainDate } from '../../calendar/plain-date.ts'

/** What a council or the regional council (*Regionsråd*) decided about the agreement, and on what day. */
export type CouncilDecision = { organisationId: string; decision: 'approved' | 'rejected'; on: PlainDate }

/**
 * `approved` only when every council has said yes: the agreement needs them all, and silence is no consent here.
 * `rejected` when one has said no. `late` when the statutory date is over and somebody is missing.
 */
export type ApprovalStanding = {
  state: 'waiting' | 'late' | 'rejected' | 'approved'
  approved: number
  of: number
  /** Who has not decided, and who said no, in the order of the councils. */
  missing: readonly string[]
  against: readonly string[]
  /** Who approved after the statutory date. */
  approvedLate: readonly string[]
  /** The day of the last approval, when the agreement is approved. */
  approvedOn: PlainDate | null
}

/** Where the approval stands on a day: "14 af 18 har godkendt". Without councils to ask, nothing is ever approved. */
export function approvalStanding(
  councils: readonly string[],
  decisions: readonly CouncilDecision[],
  deadline: PlainDate,
  today: PlainDate,
): ApprovalStanding {
  const byCouncil = new Map(decisions.map((decision) => [decision.organisationId, decision]))
  const asked = [...new Set(councils)]
  const said = asked.map((id) => ({ id, decision: byCouncil.get(id) }))
  const approvals = said.flatMap(({ decision }) => (decision?.decision === 'approved' ? [decision] : []))
  const missing = said.filter(({ decision }) => decision === undefined).map(({ id }) => id)
  const against = said.filter(({ decision }) => decision?.decision === 'rejected').map(({ id }) => id)
  const isUnanimous = asked.length > 0 && approvals.length === asked.length
  const state =
    against.length > 0 ? 'rejected' : isUnanimous ? 'approved' : today > deadline ? 'late' : 'waiting'
  return {
    state,
    approved: approvals.length,
    of: asked.length,
    missing,
    against,
    approvedLate: approvals.filter(({ on }) => on > deadline).map((each) => each.organisationId),
    approvedOn: isUnanimous
      ? (approvals
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? null)
      : null,
  }
}

export type DecisionRefusal =
  { code: 'not_asked'; organisationId: string } | { code: 'decided_in_future'; on: PlainDate }

/** Records a council's decision; a newer one of the same council takes the place of the older. */
export function recordDecision(
  councils: readonly string[],
  decisions: readonly CouncilDecision[],
  decision: CouncilDecision,
  today: PlainDate,
): { ok: true; decisions: CouncilDecision[] } | { ok: false; refusal: DecisionRefusal } {
  const { organisationId, on } = decision
  if (!councils.includes(organisationId)) return { ok: false, refusal: { code: 'not_asked', organisationId } }
  if (on > today) return { ok: false, refusal: { code: 'decided_in_future', on } }
  const others = decisions.filter((each) => each.organisationId !== organisationId)
  return { ok: true, decisions: [...others, decision] }
}
