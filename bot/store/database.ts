import type { Generated } from 'kysely'
import type { ForumSettings } from '../domain/forum.ts'
import type { ForumKind } from '../domain/forums/template.ts'
import type { GateRule } from '../domain/rounds/gate.ts'
import type { ProposalContent } from '../domain/rounds/proposal.ts'
import type { AnswerDoor, RoundRules } from '../domain/rounds/round.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import type { BreakoutTables } from './breakout-tables.ts'
import type { CollationTables } from './collation-tables.ts'
import type { ForumRulesTables } from './forum-rules-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { MeetingRunTables } from './meeting-run-tables.ts'
import type { MembersInStepTables } from './members-in-step-tables.ts'
import type { ProgrammeTables } from './programme-tables.ts'
import type { RateLimitTables } from './rate-limit-table.ts'
import type { WheelAddressTables } from './wheel-address-tables.ts'
import type { NotesTables } from './notes-tables.ts'
import type { OutlookTables } from './outlook-tables.ts'
import type { SchedulingTables } from './scheduling-tables.ts'
import type { ThemeCardTables } from './theme-cards-tables.ts'
import type { WheelTables } from './wheel-tables.ts'

/** The tables as the migrations leave them. Rows never leave store/. */
export type Database = {
  organisation: {
    id: string
    kind: 'municipality' | 'region' | 'other'
    name: string
    region_code: string | null
  }
  partner_tenant: { tenant_id: string; organisation_id: string; added_at: Date }
  person: { id: string; organisation_id: string | null; secretariat: Generated<boolean>; created_at: Date }
  person_contact: {
    person_id: string
    name: string
    mail: string | null
    language: Generated<'da' | 'en'>
    address_at: Generated<Date | null>
  }
  identity: { tenant_id: string; object_id: string; person_id: string; user_type: 'member' | 'guest' }
  chat: {
    tenant_id: string
    object_id: string
    conversation_id: string
    service_url: string
    user_id: string | null
    name: string | null
    state: 'open' | 'blocked'
    learnt_at: Date
  }
  forum: {
    id: string
    name: string
    region_code: string
    group_id: string | null
    settings: ForumSettings
    created_at: Date
    kind: ForumKind | null
    /** Of a forum that each municipality has one of: whose. */
    municipality_id: string | null
    /** Read by the schema, whatever an older version wrote: forum-rules.ts. */
    rules: unknown
    rules_version: Generated<number>
    last_day: string | null
  }
  forum_meeting: { id: string; forum_id: string; date: string; title: string }
  seat: { id: string; forum_id: string; organisation_id: string; from_date: string; to_date: string | null }
  seat_holder: {
    id: string
    seat_id: string
    person_id: string
    role: 'director' | 'deputy'
    from_date: string
    to_date: string | null
    left_at: Generated<Date | null>
    given_at: Generated<Date | null>
  }
  forum_member: {
    forum_id: string
    person_id: string
    source: 'group' | 'hand'
    guess: unknown
    left_at: Date | null
  }
  proposal: {
    id: string
    forum_id: string
    operator_organisation_id: string
    year: number
    serial: number
    created_at: Date
  }
  round: RoundRow
  round_seat: { round_id: string; seat_id: string; organisation_id: string }
  annex: {
    id: string
    round_id: string
    name: string
    media_type: string
    size: number
    sha256: string
    content: Buffer
    added_by: string
    added_at: Date
  }
  answer: {
    id: Generated<number>
    round_id: string
    seat_id: string
    person_id: string
    kind: 'no_remarks' | 'remark'
    text: string | null
    given_at: Date
    received_at: Date
    door: AnswerDoor
    late: boolean
    recorded_by: string | null
    how: string | null
  }
  history: {
    id: Generated<number>
    round_id: string
    at: Date
    person_id: string | null
    door: 'teams' | 'mail' | 'tab' | 'recorded' | 'system'
    kind: string
    data: unknown
  }
  proposal_card: { person_id: string; card_id: string; round_id: string }
  delivery: DeliveryRow
  seen: { round_id: string; person_id: string; seat_id: string | null; first_at: Date }
  mail_link: {
    token_hash: Buffer
    round_id: string
    seat_id: string
    person_id: string
    created_at: Date
    revoked_at: Date | null
  }
  mailbox_reading: { one: Generated<boolean>; read_until: Date }
} & WheelTables &
  MeetingRunTables &
  SchedulingTables &
  NotesTables &
  CollationTables &
  ThemeCardTables &
  OutlookTables &
  WheelAddressTables &
  ProgrammeTables &
  RateLimitTables &
  MembersInStepTables &
  BreakoutTables &
  MeetingTables &
  ForumRulesTables

type RoundRow = {
  id: string
  proposal_id: string
  forum_id: string
  operator_organisation_id: string
  revision: number
  state: RoundState
  content: ProposalContent
  facility: string
  gate: GateRule | null
  rules: RoundRules | null
  created_by: string
  created_at: Date
  started_at: Date | null
  deadline: Date | null
  plan: unknown
  decision: unknown
  meeting: unknown
  reminded_for: Date | null
  closed_for: Generated<Date | null>
  version: Generated<number>
}

type DeliveryRow = {
  id: string
  /** Null: a notice without a round. */
  round_id: string | null
  seat_id: string | null
  person_id: string
  door: 'teams' | 'mail'
  kind: string
  data: unknown
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed' | 'dropped'
  counts: boolean
  attempts: Generated<number>
  next_attempt_at: Date
  leased_until: Date | null
  created_at: Date
  sent_at: Date | null
  bounced_at: Date | null
  reason: string | null
  chat_tenant_id: string | null
  chat_object_id: string | null
  activity_id: string | null
  target_id: string | null
}
