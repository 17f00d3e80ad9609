/** Why something cannot be done with a meeting's plan or with focus areas. */
export type MeetingRefusalCode =
  /** The occurrence has its meeting already. */
  | 'meeting_exists'
  /** Only meetings and conferences of the wheel have a run sheet. */
  | 'not_a_meeting'
  /** Somebody has saved the run sheet since it was read. */
  | 'run_sheet_changed_meanwhile'
  /** Groups, notes or cards stand on a block that would go, or would be no group session any more. `titles` */
  | 'block_in_use'
  | 'unknown_focus_area'
  | 'unknown_session'
  | 'nothing_to_move'
  | 'moved_past_midnight'
  | 'meeting_in_use'
  /** What stands in the wheel has a run sheet, and cannot be taken away from under it. */
  | 'entry_has_meeting'
  /** That date would be in the wheel no more, and has a run sheet. `date` */
  | 'date_has_run_sheet'
  | 'unknown_template'
  | 'focus_area_exists'
  | 'focus_area_in_use'
  | 'wording_changed_meanwhile'
  | 'wording_unchanged'
  | 'too_many_focus_areas'
  | 'task_sheet_too_large'
  /** Neither PDF, Word nor plain text. */
  | 'task_sheet_kind'
  /** Damaged, or behind a password. */
  | 'task_sheet_unreadable'
  /** A picture of a text, as a scanner makes it. */
  | 'task_sheet_empty'
  | 'task_sheet_too_long'
  /** Others are being read at this moment. */
  | 'task_sheet_busy'
  /** There is nothing in the run sheet that could be sent. */
  | 'programme_empty'
  | 'programme_cancelled'
  /** It is called off in the wheel: nobody is sent to a group of it, and it is not started. */
  | 'meeting_cancelled'
