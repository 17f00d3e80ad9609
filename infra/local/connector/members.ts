import type { Chat } from '../state.ts'
import type { People } from '../world/people.ts'
import type { Person } from '../world/world.ts'

/** The members of a chat as Teams describes them: channel accounts and some of what Entra knows. */
export function membersOf(chat: Chat, people: People) {
  return chat.members
    .map((key) => people.find(key))
    .filter((person) => person !== undefined)
    .map((person) => memberOf(person, people))
}

function memberOf(person: Person, people: People) {
  return {
    id: people.userId(person),
    name: person.name,
    objectId: person.account?.objectId,
    aadObjectId: person.account?.objectId,
    email: person.mail,
    userPrincipalName: person.account?.userPrincipalName,
    tenantId: person.account?.tenantId,
    userRole: person.account?.userType === 'Guest' ? 'guest' : 'user',
  }
}
