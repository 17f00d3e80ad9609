import { checkDeadline } from '../calendar/deadline.ts'
import { refused, type Result } from '../refusal.ts'
import { closingAt } from './closing.ts'
import type { Decided } from './decided.ts'
import { refuseDeadline } from './refuse-deadline.ts'
import type { Round, RoundFacts } from './round.ts'

/**
 * A later deadline, with a reason. Reopens the round for all, and those who have not answered are asked again: the
 * new deadline owes them the same number of working days as the first did.
 */
export function extendDeadline(
  facts: RoundFacts,
  extension: { deadline: Date; reason: string; now: Date },
): Result<{ decided: Decided; warnings: 'july'[] }> {
  const { round } = facts
  const { deadline, now } = extension
  const reason = extension.reason.trim()
  if (round.deadline === null || round.rules === null) return refused('wrong_state')
  if (reason === '') return refused('reason_needed')
  if (deadline <= round.deadline) return refused('deadline_not_later')
  const { minWorkingDays, timeOfDay, closedDays } = round.rules
  const check = checkDeadline({
    deadline,
    now,
    settings: { workingDays: minWorkingDays, timeOfDay, closedDays },
  })
  if (!check.ok) return refuseDeadline(check.refusal)

  const extended: Round = { ...round, state: 'open', deadline }
  const closing = closingAt({ ...facts, round: extended }, now)
  return {
    ok: true,
    warnings: check.warnings,
    decided: {
      round: { ...extended, state: closing.state },
      answers: [],
      events: [{ kind: 'extended', from: round.deadline.toISOString(), to: deadline.toISOString(), reason }],
      announce: [{ kind: 'extension', to: 'everyone' }],
    },
  }
}
