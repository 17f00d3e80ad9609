/** What kind of body somebody speaks for. Municipalities and regions by their codes; the rest a forum adds itself. */
export const bodies = [
  'municipality',
  'region',
  'kkr',
  'secretariat',
  'disability_organisations',
  'school_and_parents',
  'user_organisation',
  'disability_council',
] as const
export type Body = (typeof bodies)[number]

/**
 * What somebody is in their own organisation. `director` is any director at strategic level; in a rule it takes in the
 * chief executive (*kommunaldirektør*) and the social director too.
 */
export const posts = [
  'chief_executive',
  'social_director',
  'director',
  'head',
  'professional',
  'consultant',
  'politician',
  'chair',
  'vice_chair',
  'representative',
] as const
export type Post = (typeof posts)[number]

/** Of any of the bodies and in any of the posts; no posts: whatever the post. */
export type Who = { bodies: readonly Body[]; posts: readonly Post[] }

/** What somebody is in the forum. A deputy and a guest take nobody's place; a secretary only where a rule asks for one. */
export const memberRoles = ['member', 'chair', 'vice_chair', 'secretary', 'deputy', 'guest'] as const
export type MemberRole = (typeof memberRoles)[number]

export type Member = {
  personId: string
  organisation: { id: string; name: string; body: Body }
  /** Null while nobody has said it; it is never guessed. */
  post: Post | null
  role: MemberRole
}

const DIRECTORS: readonly Post[] = ['director', 'social_director', 'chief_executive']

/** Whether the rule's words fit the person, whoever else may. */
export function isMeant({ bodies, posts }: Who, { organisation, post }: Member): boolean {
  if (!bodies.includes(organisation.body)) return false
  if (posts.length === 0) return true
  if (post === null) return false
  return posts.includes(post) || (posts.includes('director') && DIRECTORS.includes(post))
}
