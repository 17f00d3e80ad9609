import type { Chat } from '../state.ts'
import type { Person } from '../world/world.ts'

/** A member of a conversation as Teams describes one: a channel account and some of what Entra knows. */
export function memberOf(person: Person, chat: Chat) {
  return {
    id: chat.userId,
    name: person.name,
    objectId: chat.objectId,
    aadObjectId: chat.objectId,
    email: person.mail,
    userPrincipalName: person.account?.userPrincipalName,
    tenantId: chat.tenantId,
    userRole: person.account?.userType === 'Guest' ? 'guest' : 'user',
  }
}
