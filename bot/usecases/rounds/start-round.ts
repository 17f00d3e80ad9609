import type { Transaction } from 'kysely'
import { refused, type Result } from '../../domain/refusal.ts'
import { gateRuleFor } from '../../domain/rounds/gate.ts'
import type { Round } from '../../domain/rounds/round.ts'
import { informMembers, startRound as decideStart } from '../../domain/rounds/starting.ts'
import type { Database } from '../../store/database.ts'
import { findForum, seatsInForce } from '../../store/forums.ts'
import { sumOfChanges } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'

/** Asks every member: seats and rules freeze, and a card or mail to each leaves with the same transaction. */
export async function startRound(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; deadline: Date },
): Promise<Result<{ warnings: 'july'[]; version: number }>> {
  return actOnRound<{ warnings: 'july'[] }>(
    deps,
    actor,
    input.roundId,
    'start',
    async ({ trx, facts, now }) => {
      const forum = await findForum(trx, facts.round.forumId)
      if (forum === null) return refused('not_found')
      const { minWorkingDays, reachWorkingDays, deadlineTime, closedDays } = forum.settings
      return decideStart(facts.round, {
        seats: await seatsInForce(trx, forum.id, localDateOf(now)),
        deadline: input.deadline,
        rules: { minWorkingDays, reachWorkingDays, closedDays, timeOfDay: deadlineTime },
        gate: await gateOf(trx, facts.round, forum.settings.gatePlaces, now),
        startedBy: actor.personId,
        now,
      })
    },
  )
}

/** Under the gate: tells every member, asks nobody, and ends as an *orientering*. */
export async function informForum(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ version: number }>> {
  return actOnRound(deps, actor, roundId, 'inform', async ({ trx, facts, now }) => {
    const forum = await findForum(trx, facts.round.forumId)
    if (forum === null) return refused('not_found')
    const gate = await gateOf(trx, facts.round, forum.settings.gatePlaces, now)
    return informMembers(facts.round, gate, await seatsInForce(trx, forum.id, localDateOf(now)), now)
  })
}

const YEAR_IN_DAYS = 365

/** Which rule applies to the proposal under the forum's gate as it is now, with the facility's changes of a year. */
export async function gateOf(
  db: Transaction<Database>,
  round: Round,
  gatePlaces: number | null,
  now: Date,
): Promise<ReturnType<typeof gateRuleFor>> {
  const since = new Date(now.getTime() - YEAR_IN_DAYS * 24 * 3_600_000)
  const sum = await sumOfChanges(db, {
    operatorOrganisationId: round.operatorOrganisationId,
    name: round.content.facility,
    since,
    exceptProposal: round.proposalId,
  })
  return gateRuleFor(round.content, gatePlaces, sum)
}
