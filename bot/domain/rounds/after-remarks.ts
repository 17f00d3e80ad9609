import { instantOf, localDateOf } from '../calendar/copenhagen.ts'
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
  const { organisationIds, note } = input
  if (organisationIds.length === 0) return refused('nobody_to_ask')
  const { round, seats } = facts
  const known = [round.operatorOrganisationId, ...seats.map((seat) => seat.organisationId)]
  if (!organisationIds.every((id) => known.includes(id))) return refused('invalid_input')
  return {
    ok: true,
    decided: {
      round: { ...round, state: 'in_solution' },
      answers: [],
      events: [{ kind: 'handed_over', organisationIds, note: note.trim() }],
      announce: [
        { kind: 'handed_over', to: 'organisations', organisationIds },
        { kind: 'outcome', to: 'everyone' },
      ],
    },
  }
}

/**
 * Leaves the matter to a meeting: the forum's next one, or one that was held since the members were asked and took the
 * matter up.
 */
export function putOnMeeting(
  facts: RoundFacts,
  put: { date: PlainDate; title: string },
  now: Date,
): Result<{ decided: Decided }> {
  if (!answersAreIn(facts, now)) return refused('answers_still_open')
  const meeting = { date: put.date, title: put.title.trim() }
  if (meeting.title === '') return refused('meeting_title_missing')
  const { startedAt } = facts.round
  if (startedAt === null) return refused('wrong_state')
  if (meeting.date < localDateOf(startedAt)) return refused('meeting_before_round')
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

/**
 * Writes down what the meeting decided. `date` is the meeting's day: after the members were asked and not in the future.
 * The decision is dated at noon of that day in Denmark, within what the round has seen.
 */
export function recordDecision(
  round: Round,
  decision: { outcome: MeetingOutcome; date: PlainDate; text: string; now: Date },
): Result<{ decided: Decided }> {
  const text = decision.text.trim()
  if (text === '') return refused('reason_needed')
  const { outcome, date, now } = decision
  if (date > localDateOf(now)) return refused('meeting_date_in_future')
  const { startedAt } = round
  if (startedAt === null) return refused('wrong_state')
  if (date < localDateOf(startedAt)) return refused('meeting_before_round')
  const noon = instantOf(date, '12:00')
  const at = noon > now ? now : noon < startedAt ? startedAt : noon
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
