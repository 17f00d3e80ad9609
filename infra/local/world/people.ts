import { createHash } from 'node:crypto'
import type { Chat, State } from '../state.ts'
import type { Account, Person, World } from './world.ts'

export type People = ReturnType<typeof makePeople>

/** Finds people and chats by every name that Microsoft's interfaces call them by. */
export function makePeople(world: World, state: State) {
  const byKey = new Map(world.people.map((person) => [person.key, person]))
  const byObject = new Map<string, Person>()
  const byUserId = new Map<string, Person>()
  const chats = new Map<string, Chat>()
  for (const person of world.people) {
    const { account } = person
    if (!account) continue
    byObject.set(pair(account.tenantId, account.objectId), person)
    byUserId.set(userIdOf(world, account), person)
    const chat = personalChat(world, state, person, account)
    chats.set(chat.id, chat)
    chats.set(graphIdOf(world, account), chat)
  }
  const group = world.groupChat && groupChat(world.groupChat, state)
  if (group) chats.set(group.id, group)

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
    byMail: (address: string) =>
      world.people.find(({ mail }) => mail.toLowerCase() === address.toLowerCase()),
    /** Somebody who has a mailbox in that tenant, by address, object id or user principal name: no guest has one. */
    mailboxIn(tenantId: string, idOrMail: string): Person | undefined {
      const wanted = idOrMail.toLowerCase()
      return world.people.find(
        ({ mail, account }) =>
          account?.tenantId === tenantId &&
          account.userType === 'Member' &&
          [mail, account.objectId, account.userPrincipalName].some((one) => one.toLowerCase() === wanted),
      )
    },
    /** The connector takes a `29:` id, or within a tenant an object id. */
    byMemberId: (memberId: string, tenantId: string | undefined) =>
      byUserId.get(memberId) ?? (tenantId === undefined ? undefined : byObject.get(pair(tenantId, memberId))),
    /** The connector takes the id that activities carry, and the one that Graph gives for the same chat. */
    chatById: (conversationId: string) => chats.get(conversationId),
    /** The person's own chat with the bot; null for a person who is nothing but a mail address. */
    chat: (person: Person): Chat | null =>
      person.account ? personalChat(world, state, person, person.account) : null,
    /** The group chat, for those who are in it. */
    groupChat: (person: Person): Chat | null => (group?.members.includes(person.key) ? group : null),
    /** The person's `29:` id in this bot's eyes. */
    userId: (person: Person): string => (person.account ? userIdOf(world, person.account) : ''),
    /** What Graph calls the person's own chat with the bot. */
    graphChatId: (person: Person): string => (person.account ? graphIdOf(world, person.account) : ''),
  }
}

function pair(tenantId: string, objectId: string): string {
  return `${tenantId}/${objectId}`.toLowerCase()
}

/** Ids follow from the app and the person alone, so they survive a restart even where nothing was kept. */
function hash(purpose: string, world: World, { tenantId, objectId }: Account): string {
  return createHash('sha256').update([purpose, world.appId, tenantId, objectId].join(' ')).digest('base64url')
}

function userIdOf(world: World, account: Account): string {
  return `29:1${hash('user', world, account)}`
}

function graphIdOf(world: World, account: Account): string {
  return `19:${account.objectId}_${world.appId}@unq.gbl.spaces`
}

function personalChat(world: World, state: State, person: Person, account: Account): Chat {
  const id = `a:1${hash('conversation', world, account)}`
  return (state.chats[id] ??= {
    id,
    kind: 'personal',
    tenantId: account.tenantId,
    userId: userIdOf(world, account),
    members: [person.key],
    installed: account.appInstalled,
    blocked: false,
    messages: [],
  })
}

function groupChat({ id, tenantId, members }: NonNullable<World['groupChat']>, state: State): Chat {
  return (state.chats[id] ??= {
    id,
    kind: 'groupChat',
    tenantId,
    userId: '',
    members: [...members],
    installed: true,
    blocked: false,
    messages: [],
  })
}
