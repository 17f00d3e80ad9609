import type { InForum } from '../../forums/member-of.ts'
import type { Post } from '../../forums/who.ts'
import type { ParticipantRole } from './taking-part.ts'

const byPost: Record<Post, ParticipantRole> = {
  chief_executive: 'director',
  social_director: 'director',
  director: 'director',
  head: 'chief',
  professional: 'professional',
  consultant: 'consultant',
  politician: 'politician',
  chair: 'other',
  vice_chair: 'other',
  representative: 'other',
}

const OF_USERS = ['disability_organisations', 'school_and_parents', 'user_organisation', 'disability_council']

/** As what somebody of a forum takes part in its meeting: what has been said of them there, else what their seat says. */
export function roleInForum({ secretariat, seat, said }: InForum): ParticipantRole {
  if (said.body !== null && OF_USERS.includes(said.body)) return 'user_representative'
  if (said.post !== null) return byPost[said.post]
  if (secretariat || said.body === 'secretariat') return 'secretariat'
  return seat === 'director' ? 'director' : seat === 'deputy' ? 'chief' : 'other'
}
