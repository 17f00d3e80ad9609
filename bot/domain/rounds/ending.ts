import { refused, type Result } from '../refusal.ts'
import type { Decided } from './decided.ts'
import { emptyProposal } from './proposal.ts'
import type { Round } from './round.ts'

/** Takes a proposal back. Only members who have been asked are told. */
export function withdraw(round: Round, reason: string, now: Date): Result<{ decided: Decided }> {
  const text = reason.trim()
  if (text === '') return refused('reason_needed')
  return {
    ok: true,
    decided: {
      round: { ...round, state: 'withdrawn', plan: null, decision: { at: now, basis: 'withdrawn', text } },
      answers: [],
      events: [{ kind: 'withdrawn', reason: text }],
      announce: round.startedAt === null ? [] : [{ kind: 'outcome', to: 'everyone' }],
    },
  }
}

/** A decided round never changes: an error found later is said openly and stops the use of the decision. */
export function correct(round: Round, reason: string): Result<{ decided: Decided }> {
  const text = reason.trim()
  if (text === '') return refused('reason_needed')
  return {
    ok: true,
    decided: {
      round: { ...round, state: 'corrected' },
      answers: [],
      events: [{ kind: 'corrected', reason: text }],
      announce: [{ kind: 'correction', to: 'everyone' }],
    },
  }
}

/** A solution: the next revision of the same proposal, as a draft that starts from the last one's words. */
export function reviseRound(
  round: Round,
  next: { id: string; revision: number; by: string; now: Date },
): Decided & { next: Round } {
  return {
    round,
    answers: [],
    events: [{ kind: 'revised', revision: next.revision, roundId: next.id }],
    announce: [],
    next: {
      ...round,
      id: next.id,
      revision: next.revision,
      state: 'draft',
      content: { ...emptyProposal, ...round.content },
      gate: null,
      rules: null,
      createdBy: next.by,
      createdAt: next.now,
      startedAt: null,
      deadline: null,
      plan: null,
      decision: null,
      meeting: null,
      version: 1,
    },
  }
}
