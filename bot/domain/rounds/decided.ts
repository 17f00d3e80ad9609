import type { PlainDate } from '../calendar/plain-date.ts'
import type { Answer, Round, RoundSeat } from './round.ts'
import type { RoundState } from './states.ts'

/** One line of a round's history. Who, when and by which door are added where it is stored. Person ids, never names. */
export type RoundEvent =
  | { kind: 'drafted' | 'edited' | 'submitted' | 'reminded' | 'unplanned' }
  /** `plannedFor`: sent by itself, at the moment that had been confirmed. */
  | { kind: 'started' | 'informed'; plannedFor?: string }
  /** `deadline` null: an *orientering*. */
  | { kind: 'planned'; sendAt: string; deadline: string | null }
  /** `organisationIds`: the members whom the reason is about, where it is about some of them. */
  | { kind: 'plan_stopped'; sendAt: string; why: string; organisationIds?: string[] }
  | { kind: 'answered'; seatId: string; answer: 'no_remarks' | 'remark'; late: boolean; answerId?: number }
  | { kind: 'extended'; from: string; to: string; reason: string }
  | { kind: 'closed'; state: RoundState; decidedAt: string | null; basis: string | null; awaited: string[] }
  | { kind: 'withdrawn'; reason: string }
  | { kind: 'handed_over'; organisationIds: string[]; note: string }
  | { kind: 'revised'; revision: number; roundId: string }
  | { kind: 'put_on_meeting'; date: PlainDate; title: string }
  | { kind: 'meeting_decided'; state: RoundState; date: PlainDate; text: string }
  | { kind: 'corrected'; reason: string }
  | {
      kind: 'delivered' | 'undelivered'
      what: string
      personId: string
      seatId: string | null
      reason?: string
    }
  | { kind: 'bounced'; personId: string; seatId: string | null; reason: string }
  | { kind: 'seat_left'; personId: string; seatId: string; vacant: boolean }
  /** The person's address was corrected: what went out before reached nobody for certain. */
  | { kind: 'address_corrected'; personId: string; seatId: string }
  | { kind: 'seen'; personId: string; seatId: string | null }
  | { kind: 'link_renewed' | 'link_revoked'; personId: string; seatId: string | null }
  | { kind: 'annex_added' | 'annex_removed'; name: string; sha256: string }

/** What must reach whom after an act. The use case finds the people; delivery/ finds the words and the door. */
export type Announcement =
  | {
      kind: 'proposal' | 'information' | 'extension' | 'outcome' | 'correction' | 'on_meeting'
      to: 'everyone'
    }
  | { kind: 'reminder'; to: 'seats'; seatIds: string[] }
  | { kind: 'receipt'; to: 'seats'; seatIds: string[] }
  | { kind: 'remark_told' | 'remark_withdrawn'; to: 'operator_and_secretariat'; seatId: string }
  | { kind: 'late_told' | 'vacated_told'; to: 'secretariat'; seatId: string }
  | { kind: 'submitted_told' | 'plan_stopped_told'; to: 'secretariat' }
  | { kind: 'handed_over'; to: 'organisations'; organisationIds: string[] }

export type NewAnswer = Omit<Answer, 'id'>

/** What an act decided: the next state of the round and what follows from it. Nothing of it has happened yet. */
export type Decided = {
  round: Round
  seats?: RoundSeat[]
  answers: NewAnswer[]
  events: RoundEvent[]
  announce: Announcement[]
}
