/** As what somebody takes part in a meeting. */
export const participantRoles = [
  'director',
  'chief',
  'professional',
  'politician',
  'user_representative',
  'consultant',
  'secretariat',
  'other',
] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** `expected` has not answered; `left` was there and went; `present` was written down as there. */
export const attendances = ['expected', 'coming', 'declined', 'left', 'present'] as const
export type Attendance = (typeof attendances)[number]

export const participantSources = ['forum', 'outlook', 'pasted', 'hand'] as const
export type ParticipantSource = (typeof participantSources)[number]

/** Nobody has a larger meeting: the solver of groups takes no more people. */
export const MOST_PARTICIPANTS = 1000

/** Whoever has declined or gone sits in no group. */
export const isAttending = (attendance: Attendance): boolean =>
  attendance !== 'declined' && attendance !== 'left'

export type OutlookAnswer = 'none' | 'accepted' | 'tentative' | 'declined'

/**
 * The attendance after Outlook says `answer` where it said `before`; null: nothing changes. Only a new answer counts, and not
 * over what has been seen in the room.
 */
export function attendanceAfterAnswer(
  now: Attendance,
  before: OutlookAnswer | null,
  answer: OutlookAnswer,
): Attendance | null {
  if (before === answer || now === 'left' || now === 'present') return null
  const says = answer === 'accepted' ? 'coming' : answer === 'declined' ? 'declined' : 'expected'
  return says === now ? null : says
}
