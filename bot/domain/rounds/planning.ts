import { DEADLINE_FARTHEST_DAYS } from '../calendar/deadline.ts'
import { addDays } from '../calendar/plain-date.ts'
import { instantOf, localDateOf } from '../calendar/copenhagen.ts'
import { type RefusalCode, refused, type Refused, type Result } from '../refusal.ts'
import type { Decided } from './decided.ts'
import type { Round, SendingPlan } from './round.ts'
import { informMembers, refuseRelease, type Start, startRound } from './starting.ts'

/** Why a planned round was not sent when its moment came. */
export type PlanStop = 'members_changed' | 'gate_changed' | 'seat_vacated' | RefusalCode

type Planning = Omit<Start, 'deadline'> & {
  sendAt: Date
  /** Null: an *orientering*, under the gate. */
  deadline: Date | null
}

/**
 * Confirms a start for later. It must be one that could be made at that moment: the working days count from the day of
 * sending, not from today. `seats` and `gate` are those of the sending day, as they were shown.
 */
export function planSending(round: Round, start: Planning): Result<{ decided: Decided; warnings: 'july'[] }> {
  const { sendAt, deadline, now, seats, gate, startedBy } = start
  if (round.state !== 'draft' && round.state !== 'submitted') return refused('wrong_state')
  const no = refuseMoment(sendAt, now)
  if (no !== null) return no
  if (deadline !== null && deadline <= sendAt) return refused('deadline_before_sending')
  const sent = sending(round, start, deadline, sendAt)
  if (!sent.ok) return sent
  const plan: SendingPlan = {
    sendAt,
    deadline,
    by: startedBy,
    plannedFrom: round.state,
    organisationIds: seats.map((seat) => seat.organisationId).toSorted(),
    needsRound: gate.needsRound,
    vacantIds: start.vacantIds ?? [],
  }
  const event = {
    kind: 'planned' as const,
    sendAt: sendAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
  }
  return {
    ok: true,
    warnings: sent.warnings,
    decided: { round: { ...round, state: 'planned', plan }, answers: [], events: [event], announce: [] },
  }
}

/** What sending it at that instant would be: a start, or without a deadline an *orientering*. */
function sending(
  round: Round,
  start: Omit<Start, 'deadline'>,
  deadline: Date | null,
  at: Date,
): Result<{ decided: Decided; warnings: 'july'[] }> {
  if (deadline !== null) return startRound(round, { ...start, deadline, now: at })
  const informed =
    refuseRelease(start.startedBy, start.notBy ?? null) ?? informMembers(round, start.gate, start.seats, at)
  return informed.ok ? { ...informed, warnings: [] } : informed
}

/** Why a round cannot be sent at that moment, whatever its deadline; null: it can. */
export function refuseMoment(sendAt: Date, now: Date): Refused | null {
  if (sendAt <= now) return refused('sending_passed')
  const latest = instantOf(addDays(localDateOf(now), DEADLINE_FARTHEST_DAYS), '23:59')
  return sendAt > latest ? refused('sending_too_far') : null
}

/** Takes the plan back: the proposal is again what it was before. */
export function cancelPlan(round: Round): Result<{ decided: Decided }> {
  if (round.plan === null) return refused('wrong_state')
  return {
    ok: true,
    decided: {
      round: { ...round, state: round.plan.plannedFrom, plan: null },
      answers: [],
      events: [{ kind: 'unplanned' }],
      announce: [],
    },
  }
}

/**
 * Sends a planned round when its moment has come. All that held when it was confirmed is asked again now, the working days
 * counted from today: what no longer holds stops it, and the secretariat is told why. Null: nothing is due.
 */
export function sendAsPlanned(
  round: Round,
  at: Omit<Start, 'deadline' | 'startedBy'>,
): { decided: Decided; stop: PlanStop | null } | null {
  const { plan, state } = round
  if (state !== 'planned' || plan === null || at.now < plan.sendAt) return null
  const plannedFor = plan.sendAt.toISOString()
  const asked = at.seats.map((seat) => seat.organisationId).toSorted()
  if (asked.join() !== plan.organisationIds.join()) return stopped(round, plan, 'members_changed')
  if (at.gate.needsRound !== plan.needsRound) return stopped(round, plan, 'gate_changed')
  const vacated = vacatedSince(round, plan, at.vacantIds ?? [])
  if (vacated.length > 0) return stopped(round, plan, 'seat_vacated', vacated)
  const sent = sending(round, { ...at, startedBy: plan.by }, plan.deadline, at.now)
  if (!sent.ok) return stopped(round, plan, sent.refusal.code)
  const kind = plan.deadline === null ? 'informed' : 'started'
  return { decided: { ...sent.decided, events: [{ kind, plannedFor }] }, stop: null }
}

/**
 * Members whose seat has become vacant since the sending was confirmed: nobody could answer for them, and nobody has been
 * told so. The operator is not asked, and an *orientering* asks nobody.
 */
function vacatedSince(round: Round, plan: SendingPlan, vacantIds: string[]): string[] {
  if (plan.deadline === null) return []
  const told = [...(plan.vacantIds ?? []), round.operatorOrganisationId]
  return vacantIds.filter((id) => !told.includes(id)).toSorted()
}

function stopped(
  round: Round,
  plan: SendingPlan,
  why: PlanStop,
  organisationIds?: string[],
): { decided: Decided; stop: PlanStop } {
  const about = organisationIds === undefined ? {} : { organisationIds }
  return {
    stop: why,
    decided: {
      round: { ...round, state: plan.plannedFrom, plan: null },
      answers: [],
      events: [{ kind: 'plan_stopped', sendAt: plan.sendAt.toISOString(), why, ...about }],
      announce: [{ kind: 'plan_stopped_told', to: 'secretariat' }],
    },
  }
}

/** A planned round is looked for every few seconds; this long after its moment something is wrong. */
const SENDING_MAY_TAKE_MS = 2 * 60_000

/** Whether the moment has passed and nothing was sent: it is shown as late, and never as sent. */
export function isSendingLate({ state, plan }: Pick<Round, 'state' | 'plan'>, now: Date): boolean {
  return state === 'planned' && plan !== null && now.getTime() >= plan.sendAt.getTime() + SENDING_MAY_TAKE_MS
}
