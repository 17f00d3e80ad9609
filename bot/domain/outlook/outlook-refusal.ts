/** Why a meeting cannot be put into Outlook, or a side not be chosen. */
export type OutlookRefusalCode =
  /** Only meetings and conferences are. */
  | 'not_a_meeting'
  | 'in_outlook_already'
  | 'meeting_over'
  | 'invitee_without_mail'
  /** It is not in Outlook, or not any more. */
  | 'not_in_outlook'
  /** Somebody has said anew whom the meeting calls, or Outlook has, since that was read. */
  | 'invitees_changed_meanwhile'
  /** What was to be chosen between is no longer so. */
  | 'conflict_gone'
  /** The wheel does not take what Outlook says. */
  | 'outlook_not_taken'
