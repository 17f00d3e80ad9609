/** Why something cannot be done with a collation. */
export type CollationRefusalCode =
  /** It is finished; a new version must be begun first. */
  | 'collation_final'
  /** It is a draft: nobody has been asked for comments. */
  | 'collation_not_out'
  /** What is clarified or commented is no longer there. */
  | 'line_gone'
  /** Until when comments are wanted must lie ahead. */
  | 'comments_until_past'
  | 'collation_full'
  /** The cards of a session are still hidden: `titles`. */
  | 'cards_hidden'
