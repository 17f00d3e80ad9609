import type { User } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { DirectoryUser } from '../deps.ts'

export const USER_PROPERTIES = [
  'id',
  'displayName',
  'mail',
  'userPrincipalName',
  'userType',
] satisfies (keyof User)[]

const user = z.object({
  '@odata.type': z.literal('#microsoft.graph.user').optional(),
  id: z.string().min(1),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
})

/** A user as Graph writes one; null for a directory object of another kind (in a list of members). */
export function directoryUser(tenantId: string, object: unknown): DirectoryUser | null {
  const parsed = user.safeParse(object)
  if (!parsed.success) return null
  const { id, displayName, mail, userPrincipalName, userType } = parsed.data
  return {
    tenantId,
    objectId: id,
    name: displayName ?? userPrincipalName ?? '',
    mail: mail ?? null,
    userPrincipalName: userPrincipalName ?? null,
    // Accounts from before 2014 have no type and are members, unless their name says that they came from elsewhere.
    userType:
      userType === 'Guest' || (!userType && userPrincipalName?.includes('#EXT#')) ? 'guest' : 'member',
  }
}
