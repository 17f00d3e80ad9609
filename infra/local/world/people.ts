import { createHash } from 'node:crypto'
import type { Chat, State } from '../state.ts'
import type { Account, Person, World } from './world.ts'

export type People = ReturnType<typeof makePeople>

/** Finds people by every name that Microsoft's interfaces call them by. */
export function makePeople(world: World, state: State) {
  const byKey = new Map(world.people.map((person) => [person.key, person]))
  const byObject = new Map<string, Person>()
  const byUserId = new Map<string, Person>()
  const byConversation = new Map<string, Person>()
  for (const person of world.people) {
    if (!person.account) continue
    byObject.set(pair(person.account.tenantId, person.account.objectId), person)
    const chat = chatOf(world, state, person.account)
    byUserId.set(chat.userId, person)
    byConversation.set(chat.id, person)
    byConversation.set(chat.graphId, person)
  }
  return {
    all: world.people,
    find: (key: string) => byKey.get(key),
    byObjectId: (tenantId: string, objectId: string) => byObject.get(pair(tenantId, objectId)),
    /** Graph takes an object id or a user principal name. */
    inTenant(tenantId: string, idOrUpn: string): Person | undefined {
      const wanted = idOrUpn.toLowerCase()
      return (
        byObject.get(pair(tenantId, idOrUpn)) ??
        world.people.find(
          ({ account }) =>
            account?.tenantId === tenantId && account.userPrincipalName.toLowerCase() === wanted,
        )
      )
    },
    /** The connector takes a `29:` id, or within a tenant an object id. */
    byMemberId: (memberId: string, tenantId: string | undefined) =>
      byUserId.get(memberId) ?? (tenantId === undefined ? undefined : byObject.get(pair(tenantId, memberId))),
    byConversation: (conversationId: string) => byConversation.get(conversationId),
    /** Null for a person who is nothing but a mail address. */
    chat: (person: Person): Chat | null => (person.account ? chatOf(world, state, person.account) : null),
  }
}

function pair(tenantId: string, objectId: string): string {
  return `${tenantId}/${objectId}`.toLowerCase()
}

/** Ids follow from the app and the person alone, so they survive a restart even where nothing was kept. */
function chatOf(world: World, state: State, account: Account): Chat {
  const hash = (purpose: string) =>
    createHash('sha256')
      .update([purpose, world.appId, account.tenantId, account.objectId].join(' '))
      .digest('base64url')
  const id = `a:1${hash('conversation')}`
  return (state.chats[id] ??= {
    id,
    graphId: `19:${account.objectId}_${world.appId}@unq.gbl.spaces`,
    tenantId: account.tenantId,
    objectId: account.objectId,
    userId: `29:1${hash('user')}`,
    installed: account.appInstalled,
    blocked: false,
    messages: [],
  })
}
