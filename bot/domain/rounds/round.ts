import type { PlainDate } from '../calendar/plain-date.ts'
import type { GateRule } from './gate.ts'
import type { ProposalContent } from './proposal.ts'
import type { RoundState } from './states.ts'

/** How a word reached us. `operator`: the operator's own seat, which counts as "no remarks" from the start. */
export type AnswerDoor = 'teams' | 'mail' | 'tab' | 'recorded' | 'operator'

/** Rules of the forum as they were when the round started: a later change of settings does not touch it. */
export type RoundRules = {
  minWorkingDays: number
  reachWorkingDays: number
  closedDays: PlainDate[]
  /** Time of day of a deadline that nobody set otherwise, 'HH:MM' Danish time. */
  timeOfDay: string
}

/** One question to one forum: one revision of one proposal. `state` is as stored; ask closing.ts for the state now. */
export type Round = {
  id: string
  proposalId: string
  /** Number of the proposal within its forum and year, as people say it: "2026-3". */
  number: string
  forumId: string
  operatorOrganisationId: string
  revision: number
  state: RoundState
  content: ProposalContent
  gate: GateRule | null
  rules: RoundRules | null
  createdBy: string
  createdAt: Date
  startedAt: Date | null
  deadline: Date | null
  /** Set while the state is `planned`. */
  plan: SendingPlan | null
  decision: Decision | null
  meeting: { date: PlainDate; title: string } | null
  /** Counts every stored change; the tab's ETag. */
  version: number
}

/** A start that has been confirmed for later: what was seen then must still hold when the moment comes. */
export type SendingPlan = {
  sendAt: Date
  /** Null: an *orientering*, which asks for nothing. */
  deadline: Date | null
  /** Who confirmed it, and in whose name the operator's own seat is answered. */
  by: string
  plannedFrom: 'draft' | 'submitted'
  /** The members that were to be asked, and whether the gate wanted a round. */
  organisationIds: string[]
  needsRound: boolean
  /** Members whose seat nobody held then, as the secretariat was told. Absent in plans of before this was kept: none. */
  vacantIds?: string[]
}

/** Why a round ended as it did. `at` is the instant that the decision is dated. */
export type Decision = {
  at: Date
  basis: 'silence' | 'all_answered' | 'meeting' | 'under_gate' | 'withdrawn'
  text: string | null
}

/** A member organisation's voice, frozen when the round starts. */
export type RoundSeat = { seatId: string; organisationId: string }

export type Answer = {
  id: number
  seatId: string
  personId: string
  kind: 'no_remarks' | 'remark'
  text: string | null
  /** When the member spoke; for a recorded answer earlier than `receivedAt`. */
  givenAt: Date
  receivedAt: Date
  door: AnswerDoor
  /** Decided when it came, under the round's lock, and never again. */
  late: boolean
  recorded: { by: string; how: string } | null
}

/** A card delivered where the person is a member, or a mail accepted and not returned. */
export type Reach = {
  seatId: string
  at: Date
  door: 'teams' | 'mail'
  /** Since when whoever got it holds the seat no more, as far as the product knew; null or absent: they hold it still. */
  heldUntil?: Date | null
}

/** Everything that the state of a round follows from, read under its lock (or in one snapshot). */
export type RoundFacts = {
  round: Round
  seats: RoundSeat[]
  answers: Answer[]
  reach: Reach[]
  /** Until when the mailbox has been read for returned mails; null: never. */
  mailboxReadUntil: Date | null
}
