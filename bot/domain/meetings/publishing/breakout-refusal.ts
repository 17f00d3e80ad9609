/** Why something cannot be done with a meeting's participants or its groups. */
export type BreakoutRefusalCode =
  /** Somebody has changed the session's groups since they were read. */
  | 'groups_changed_meanwhile'
  | 'not_a_group_session'
  | 'session_over'
  | 'participant_twice'
  | 'too_many_participants'
  /** The meeting is so long ago that who took part has been deleted by rule. */
  | 'participants_forgotten'
  /** A pasted list. `lines`, `most` */
  | 'list_too_long'
  /** Other lists are being read at this moment. */
  | 'list_busy'
  /** It took too long to read. */
  | 'list_too_hard'
  | 'meeting_without_forum'
  /** Declined or gone: they sit nowhere. `who` */
  | 'participant_absent'
  /** They have been told of a group. `who` */
  | 'participant_published'
  | 'unknown_participant'
  | 'unknown_breakout_group'
  /** They lead another group of the session. `who` */
  | 'facilitates_elsewhere'
  /** Something has been written in a group that would go. `labels` */
  | 'groups_have_work'
  | 'label_taken'
  | 'nobody_to_group'
  /** The sizes are not one for each group. */
  | 'sizes_not_of_groups'
  /** `places`, `people` */
  | 'sizes_do_not_fit'
  | 'pair_of_one'
  | 'pair_twice'
  /** `most` */
  | 'too_many_pairs'
  | 'nobody_seated'
  | 'nothing_published'
  /** `line` */
  | 'csv_unreadable'
  /** `line`, `written` */
  | 'csv_unknown_person'
  | 'csv_no_group'
  | 'csv_person_twice'
  /** So many are searched for already that another would make all slow. */
  | 'solver_busy'
