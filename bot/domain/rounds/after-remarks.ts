import type { PlainDate } from '../calendar/plain-date.ts'
import { refused, type Result } from '../refusal.ts'
import { answersAreIn } from './closing.ts'
import type { Decided } from './decided.ts'
import type { Round, RoundFacts } from './round.ts'

/** Gives the remarks to the municipalities concerned, who look for a solution. */
export function handOver(
  facts: RoundFacts,
  input: { organisationIds: string[]; note: string; now: Date },
): Result<{ decided: Decided }> {
  if (!answersAreIn(facts, input.now)) return refused('answers_still_open')
  if (input.organisationIds.length === 0) return refused('nobody_to_ask')
  const { organisationIds, note } = input
  return {
    ok: true,
    decided: {
      round: { ...facts.round, state: 'in_solution' },
      answers: [],
      events: [{ kind: 'handed_over', organisationIds, note: note.trim() }],
      announce: [
        { kind: 'handed_over', to: 'organisations', organisationIds },
        { kind: 'outcome', to: 'everyone' },
      ],
    },
  }
}

/** Leaves the matter to the forum's next meeting. */
export function putOnMeeting(
  facts: RoundFacts,
  meeting: { date: PlainDate; title: string },
  now: Date,
): Result<{ decided: Decided }> {
  if (!answersAreIn(facts, now)) return refused('answers_still_open')
  return {
    ok: true,
    decided: {
      round: { ...facts.round, state: 'on_meeting', meeting, decision: null },
      answers: [],
      events: [{ kind: 'put_on_meeting', ...meeting }],
      announce: [{ kind: 'on_meeting', to: 'everyone' }],
    },
  }
}

export type MeetingOutcome = 'approved' | 'rejected' | 'in_solution'

/** Writes down what the meeting decided; `today` is the date in Denmark. */
export function recordDecision(
  round: Round,
  decision: { outcome: MeetingOutcome; date: PlainDate; text: string; at: Date; today: PlainDate },
): Result<{ decided: Decided }> {
  const text = decision.text.trim()
  if (text === '') return refused('reason_needed')
  if (decision.date > decision.today) return refused('meeting_date_in_future')
  const { outcome, date, at } = decision
  const final = outcome !== 'in_solution'
  return {
    ok: true,
    decided: {
      round: { ...round, state: outcome, decision: final ? { at, basis: 'meeting', text } : null },
      answers: [],
      events: [{ kind: 'meeting_decided', state: outcome, date, text }],
      announce: [{ kind: 'outcome', to: 'everyone' }],
    },
  }
}
