/** Why a table's page does not open, takes nothing, or is not printed. */
export type TableRefusalCode =
  /** No address that was ever printed. */
  | 'table_unknown'
  /** The sheet was replaced or taken back, the group is not published any more, or the meeting is over or cancelled. */
  | 'table_closed'
  /** `limit`: by one address in a minute. */
  | 'too_many_sendings'
  /** Nothing published of the session meets at tables. */
  | 'no_tables'
  /** The meeting is over or cancelled: a sheet would open nothing. */
  | 'tables_too_late'
