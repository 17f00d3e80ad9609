import { refused, type Result } from '../refusal.ts'
import type { Decided } from './decided.ts'
import { missingFields } from './proposal.ts'
import type { Round } from './round.ts'

/** The operator hands its proposal to the secretariat, which is told. */
export function submit(round: Round): Result<{ decided: Decided }> {
  const [missing] = missingFields(round.content)
  if (missing !== undefined) return refused('content_incomplete', { field: missing })
  return {
    ok: true,
    decided: {
      round: { ...round, state: 'submitted' },
      answers: [],
      events: [{ kind: 'submitted' }],
      announce: [{ kind: 'submitted_told', to: 'secretariat' }],
    },
  }
}

/** A draft that the operator's own people began and have not handed over. What the secretariat writes itself awaits nobody. */
export const awaitsSubmission = ({ state }: Pick<Round, 'state'>, begunBySecretariat: boolean): boolean =>
  state === 'draft' && !begunBySecretariat
