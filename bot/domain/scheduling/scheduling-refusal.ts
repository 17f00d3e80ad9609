/** Why a time cannot be found, booked or voted on. */
export type SchedulingRefusalCode =
  | 'nobody_to_meet'
  /** The time is over, or begins within minutes. */
  | 'time_passed'
  /** Required people are busy then, and the reader was not told so; `who` names them. */
  | 'people_busy'
  /** Two of the meetings that were to be booked lie across each other; `title` names one. */
  | 'meetings_collide'
  | 'poll_needs_times'
  | 'poll_deadline'
  /** The deadline has passed, or the meeting has been booked or cancelled. */
  | 'poll_closed'
  | 'poll_over'
  /** Of a time that is to be added: it begins before the deadline is over, it is asked about already, or there are enough. */
  | 'poll_time_too_soon'
  | 'poll_time_stands'
  | 'poll_full'
  /** The last time of a poll is not taken out of it. */
  | 'poll_last_time'
  /** Somebody has voted on other times than those that are asked about now. */
  | 'poll_changed'
  | 'votes_missing'
  | 'nobody_missing'
  /** Nobody was named who is not asked already. */
  | 'nobody_to_ask'
