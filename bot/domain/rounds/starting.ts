import { checkDeadline } from '../calendar/deadline.ts'
import { refused, type Refused, type Result } from '../refusal.ts'
import type { Decided } from './decided.ts'
import type { GateRule } from './gate.ts'
import { missingFields } from './proposal.ts'
import type { Round, RoundRules, RoundSeat } from './round.ts'
import { refuseDeadline } from './refuse-deadline.ts'

export type Start = {
  seats: RoundSeat[]
  deadline: Date
  rules: RoundRules
  gate: GateRule
  /** Organisations whose seat nobody holds on that day. */
  vacantIds?: string[]
  /** The person who starts; the operator's own seat is answered in this name, by the door "operator". */
  startedBy: string
  /** Who wrote last and so may not send it, where the forum wants two; null: anybody of the secretariat may. */
  notBy?: string | null
  now: Date
}

/** Asks every seat. The seats and the rules freeze here, and the operator's own seat has no remarks from the start. */
export function startRound(round: Round, start: Start): Result<{ decided: Decided; warnings: 'july'[] }> {
  const { seats, deadline, rules, gate, startedBy, notBy, now } = start
  const no = refuseRelease(startedBy, notBy ?? null)
  if (no !== null) return no
  const missing = missingFields(round.content)
  if (missing.length > 0) return refused('content_incomplete', { field: missing[0] ?? '' })
  const asked = seats.filter((seat) => seat.organisationId !== round.operatorOrganisationId)
  if (asked.length === 0) return refused('nobody_to_ask')
  const check = checkDeadline({
    deadline,
    now,
    settings: { workingDays: rules.minWorkingDays, timeOfDay: rules.timeOfDay, closedDays: rules.closedDays },
  })
  if (!check.ok) return refuseDeadline(check.refusal)

  const own = seats.filter((seat) => seat.organisationId === round.operatorOrganisationId)
  return {
    ok: true,
    warnings: check.warnings,
    decided: {
      round: { ...round, state: 'open', startedAt: now, deadline, plan: null, rules, gate },
      seats,
      answers: own.map((seat) => ({
        seatId: seat.seatId,
        personId: startedBy,
        kind: 'no_remarks',
        text: null,
        givenAt: now,
        receivedAt: now,
        door: 'operator',
        late: false,
        recorded: null,
      })),
      events: [{ kind: 'started' }],
      announce: [{ kind: 'proposal', to: 'everyone' }],
    },
  }
}

/** Drafted by one, sent by another: why this person may not be the one who sends; null: may. */
export const refuseRelease = (by: string, notBy: string | null): Refused | null =>
  notBy === by ? refused('release_by_other') : null

/** Under the gate: members are told, not asked. Closures and larger changes are refused. */
export function informMembers(
  round: Round,
  gate: GateRule,
  seats: RoundSeat[],
  now: Date,
): Result<{ decided: Decided }> {
  const missing = missingFields(round.content)
  if (missing.length > 0) return refused('content_incomplete', { field: missing[0] ?? '' })
  if (gate.needsRound) return refused('gate_needs_round')
  return {
    ok: true,
    decided: {
      round: {
        ...round,
        state: 'information',
        gate,
        startedAt: now,
        plan: null,
        decision: { at: now, basis: 'under_gate', text: null },
      },
      seats,
      answers: [],
      events: [{ kind: 'informed' }],
      announce: [{ kind: 'information', to: 'everyone' }],
    },
  }
}
