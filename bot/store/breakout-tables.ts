import type { Generated } from 'kysely'
import type {
  Attendance,
  ParticipantRole,
  ParticipantSource,
} from '../domain/meetings/participants/taking-part.ts'

/** Participants and breakout groups, as 0018-breakout-groups leaves them. */
export type BreakoutTables = {
  meeting_participant: {
    id: string
    meeting_id: string
    name: string
    organisation_id: string | null
    organisation: string
    person_id: string | null
    mail: string | null
    role: ParticipantRole
    facilitator: Generated<boolean>
    attendance: Attendance
    answer: 'none' | 'accepted' | 'tentative' | 'declined' | null
    source: ParticipantSource
    position: Generated<number>
    created_at: Date
  }
  meeting_answers: { meeting_id: string; event_version: number }
  participant_change: {
    id: Generated<number>
    meeting_id: string
    participant_id: string
    at: Date
    by_person_id: string | null
    kind: string
    data: unknown
  }
  breakout_pair: { meeting_id: string; one_id: string; other_id: string; rule: 'together' | 'apart' }
  breakout_session: {
    block_id: string
    meeting_id: string
    settings: unknown
    seed: number
    published: number | null
    lent: Generated<boolean>
    version: Generated<number>
  }
  breakout_group: {
    id: string
    block_id: string
    meeting_id: string
    position: number
    label: string
    facilitator_id: string | null
    place: string
  }
  breakout_seat: { block_id: string; participant_id: string; group_id: string; pinned: boolean }
  breakout_publication: {
    block_id: string
    number: number
    groups: unknown
    at: Date
    by_person_id: string
  }
  breakout_told: {
    block_id: string
    participant_id: string
    group_id: string | null
    essence: string
    heard: Generated<unknown>
    look: string | null
    anew: Generated<boolean>
    call_look: string | null
    seen_at: Date | null
  }
  breakout_telling: { meeting_id: string; marks: number; due_at: Date | null }
  meeting_link: { token_hash: Buffer; meeting_id: string; participant_id: string; created_at: Date }
}
