import type { Kysely } from 'kysely'
import { gateRuleFor } from '../../domain/rounds/gate.ts'
import type { Round } from '../../domain/rounds/round.ts'
import type { Database } from '../../store/database.ts'
import { sumOfChanges } from '../../store/rounds.ts'

const YEAR_IN_DAYS = 365

/** Which rule applies to the proposal under the forum's gate as it is now, with the facility's changes of a year. */
export async function gateOf(
  db: Kysely<Database>,
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
