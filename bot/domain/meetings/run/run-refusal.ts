/** Why something cannot be done while a meeting runs, or with what is asked in it. */
export type RunRefusalCode =
  /** The person, or the meeting, has as many pages open as there may be. */
  | 'too_many_streams'
  | 'meeting_running'
  | 'meeting_not_running'
  /** The run sheet has no blocks. */
  | 'nothing_to_run'
  /** Somebody else has begun another block since the reader saw it. */
  | 'run_changed_meanwhile'
  /** A block cannot be shorter than what has passed of it, nor a day long. */
  | 'minutes_out_of_reach'
  /** The last block is the current one. */
  | 'last_block'
  /** No group has anybody who could be written to. */
  | 'nobody_to_write_to'
  /** The person has asked so much within a short time that it looks like a fault. */
  | 'too_many_questions'
  /** The person takes part in no meeting today. */
  | 'no_meeting_now'
