/** Why something cannot be written in a group's notes, or on its cards. */
export type NoteRefusalCode =
  /** What was sent is no change of a note. */
  | 'note_unreadable'
  /** It builds on something that never came: the writer's page sends all that is missing. */
  | 'note_gap'
  /** It writes under a mark that is somebody else's in this note. */
  | 'note_foreign_pen'
  /** No such field: the task has been taken out of the run sheet, or was never there. */
  | 'note_unknown_field'
  | 'note_too_many_writers'
  | 'not_of_group'
  /** The secretariat has taken the group away. */
  | 'group_gone'
  | 'card_empty'
  | 'card_id_taken'
  | 'card_gone'
  | 'card_of_other'
  | 'too_many_cards'
  | 'cards_still_hidden'
  /** The session works with notes alone. */
  | 'no_cards_in_session'
  | 'nothing_hidden'
  | 'no_votes_left'
  /** Does not sit in the group, so has no vote at its table. */
  | 'no_own_vote'
  /** The scribe has counted everybody at the table for this stack already. */
  | 'all_hands_counted'
  | 'more_hands_than_people'
  | 'not_scribe'
  | 'no_top_three'
