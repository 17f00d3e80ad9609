import type { Generated } from 'kysely'

/** Polls of times, as 0009-scheduling leaves them. */
export type SchedulingTables = {
  time_poll: {
    id: string
    forum_id: string
    title: string
    minutes: number
    place: 'online' | 'place'
    location: string
    message: string
    deadline: Date
    results: 'everyone' | 'secretariat'
    state: Generated<'open' | 'booked' | 'cancelled'>
    booked_option_id: string | null
    entry_id: string | null
    created_by: string
    created_at: Date
    reminded_at: Date | null
    told_at: Date | null
  }
  time_poll_option: {
    id: string
    poll_id: string
    starts_at: Date
    ends_at: Date
    added_at: Date | null
    added_by: string | null
  }
  time_poll_withdrawal: { option_id: string; withdrawn_at: Date; withdrawn_by: string }
  time_poll_person: { poll_id: string; person_id: string; required: boolean }
  time_poll_answer: {
    id: Generated<number>
    poll_id: string
    person_id: string
    comment: string | null
    given_at: Date
    door: 'teams' | 'mail' | 'tab'
  }
  time_poll_vote: { answer_id: number; option_id: string; vote: 'yes' | 'if_needed' | 'no' }
  time_poll_link: { token_hash: Buffer; poll_id: string; person_id: string; created_at: Date }
}
