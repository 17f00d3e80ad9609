import type { BreakoutRefusalCode } from './meetings/publishing/breakout-refusal.ts'
import type { CollationRefusalCode } from './meetings/collation/collation-refusal.ts'
import type { MeetingRefusalCode } from './meetings/meeting-refusal.ts'
import type { RunRefusalCode } from './meetings/run/run-refusal.ts'
import type { TableRefusalCode } from './meetings/tables/table-refusal.ts'
import type { SchedulingRefusalCode } from './scheduling/scheduling-refusal.ts'
import type { NoteRefusalCode } from './meetings/notes/note-refusal.ts'
import type { OutlookRefusalCode } from './outlook/outlook-refusal.ts'
import type { WheelRefusalCode } from './wheel/wheel-refusal.ts'

/** An expected "no": a value, never an exception. `code` is turned into Danish and HTTP in one place, transport/. */
export type Refusal = { code: RefusalCode; detail?: Record<string, string | number> }

export type Refused = { ok: false; refusal: Refusal }

export type Result<T> = ({ ok: true } & T) | Refused

export const refused = (code: RefusalCode, detail?: Refusal['detail']): Refused => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
})

export type RefusalCode =
  | SchedulingRefusalCode
  | WheelRefusalCode
  | NoteRefusalCode
  | OutlookRefusalCode
  | MeetingRefusalCode
  | CollationRefusalCode
  | BreakoutRefusalCode
  | RunRefusalCode
  | TableRefusalCode
  /** Unknown id and not-allowed answer alike, so that nobody can find out what exists. */
  | 'not_found'
  /** The round's state does not allow the act any more; the reader's picture is old. */
  | 'wrong_state'
  | 'remark_needs_text'
  | 'reason_needed'
  | 'text_too_long'
  | 'cpr_number'
  | 'deadline_missing'
  | 'deadline_passed'
  | 'deadline_too_early'
  | 'deadline_on_closed_day'
  | 'deadline_too_far'
  | 'deadline_not_later'
  | 'deadline_before_sending'
  | 'sending_passed'
  | 'release_by_other'
  | 'sending_too_far'
  | 'own_chat_only'
  | 'not_an_operator'
  | 'no_forum'
  | 'no_seat'
  | 'nobody_to_ask'
  | 'nobody_silent'
  | 'gate_needs_round'
  | 'operator_unknown'
  | 'content_incomplete'
  | 'given_outside_round'
  | 'remark_stands'
  | 'later_remark'
  | 'answers_still_open'
  | 'newer_revision_exists'
  | 'meeting_date_in_future'
  | 'meeting_before_round'
  | 'meeting_title_missing'
  | 'not_of_seat'
  | 'annex_too_large'
  | 'annex_type'
  | 'too_many_annexes'
  | 'changed_meanwhile'
  | 'tenant_not_listed'
  | 'group_chat'
  | 'directory_unavailable'
  /** No connection to the product's own database. Whether what was asked has been done is not known; to ask anew does no harm. */
  | 'database_unavailable'
  | 'seat_exists'
  | 'forum_exists'
  | 'unknown_organisation'
  | 'no_group'
  | 'group_unknown'
  | 'group_empty'
  | 'not_a_member'
  /** Name and address are the directory's. */
  | 'member_from_group'
  /** Another person has that address. */
  | 'mail_taken'
  | 'organisation_unconfirmed'
  | 'other_organisation'
  /** Seat or account ties the person to another organisation than the one now chosen. */
  | 'bound_elsewhere'
  | 'director_exists'
  | 'holder_exists'
  | 'ends_before_start'
  | 'already_ended'
  | 'starts_outside_seat'
  | 'rules_changed_meanwhile'
  /** The forum has no kind yet, and so no rules to change. */
  | 'kind_missing'
  | 'kind_given'
  | 'municipality_missing'
  /** Some of the forums are our proposal, and nobody has said that they are right for the region. */
  | 'proposal_unconfirmed'
  | 'region_unknown'
  | 'host_outside_region'
  | 'areas_overlap'
  | 'region_before_start'
  | 'region_gone'
  | 'region_exists'
  | 'too_few_regions'
  | 'not_a_partition'
  | 'tenant_is_host'
  | 'tenant_exists'
  | 'invalid_input'
  | 'too_many'
