import { withFault, type Fault, type Faults } from '../faults.ts'
import type { Answer, Call, Route } from '../http/router.ts'
import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import type { Tokens } from '../entra/tokens.ts'
import { BOT_AUDIENCE } from '../entra/tokens.ts'
import type { Chat, ChatMessage, State } from '../state.ts'
import { prefixes, type TenantUrls } from '../urls.ts'
import type { People } from '../world/people.ts'
import type { Person, World } from '../world/world.ts'
import { activitySchema, cardOf, conversationSchema, isTooBig, type SentActivity } from './activity-input.ts'
import { membersOf } from './members.ts'
import { refusals } from './refusals.ts'
import type { Throttle } from './throttle.ts'

export type ConnectorParts = {
  world: World
  state: State
  people: People
  urls: TenantUrls
  clock: TenantClock
  tokens: Tokens
  faults: Faults
  throttle: Throttle
  changes: Changes
}

/** The Bot Connector as Teams runs it: the ways into a chat, each with what it refuses. */
export function connectorRoutes(parts: ConnectorParts): Route[] {
  const { people, throttle } = parts

  const route = (
    method: string,
    template: string,
    operation: NonNullable<Fault['operation']>,
    handle: (call: Call, chat: Chat) => Answer,
  ): Route => ({
    service: 'connector',
    method,
    template: `/v3${template}`,
    prefix: prefixes.connector.replace(/\/v3$/, ''),
    handle: async (call) => {
      if (!(await isBot(call, parts))) return refusals.unauthorized()
      const chat = findChat(call)
      // A group's chat is nobody's own: only faults for everybody meet it.
      const person = chat?.kind === 'personal' ? chat.members[0] : undefined
      const fault = parts.faults.take({ service: 'connector', operation, person })
      return withFault(fault, call, () => {
        if (!chat) return refusals.conversationNotFound()
        return handle(call, chat)
      })
    },
  })

  const findChat = (call: Call): Chat | undefined => {
    if (call.params.conversationId) return people.chatById(call.params.conversationId)
    const person = memberOfNewConversation(call, people)
    return (person && people.chat(person)) ?? undefined
  }

  /** What stops any writing to a chat, in the order in which Teams looks. */
  const obstacle = (chat: Chat): Answer | null => {
    if (!chat.installed) return refusals.notInRoster()
    if (chat.blocked) return refusals.writesBlocked()
    const seconds = throttle.take(chat.id, chat.tenantId)
    return seconds === null ? null : refusals.throttled(seconds)
  }

  const create = (call: Call, chat: Chat): Answer => {
    const parameters = conversationSchema.safeParse(call.body)
    if (!parameters.success) return refusals.badArgument('Invalid conversation parameters.')
    const stopped = obstacle(chat)
    if (stopped) return stopped
    const { activity } = parameters.data
    if (activity && isTooBig(activity)) return refusals.tooBig()
    const message = activity ? add(parts, chat, activity) : null
    return {
      status: 201,
      body: { id: chat.id, serviceUrl: parts.urls.service, ...(message && { activityId: message.id }) },
    }
  }

  const send = (call: Call, chat: Chat): Answer => {
    const activity = activitySchema.safeParse(call.body)
    if (!activity.success) return refusals.badArgument('Invalid activity.')
    const stopped = obstacle(chat)
    if (stopped) return stopped
    if (isTooBig(activity.data)) return refusals.tooBig()
    // "Is typing" shows and is gone: Teams keeps no message of it.
    if (activity.data.type !== 'message') return { status: 202, body: {} }
    return { status: 201, body: { id: add(parts, chat, activity.data).id } }
  }

  const update = (call: Call, chat: Chat): Answer => {
    const activity = activitySchema.safeParse(call.body)
    if (!activity.success) return refusals.badArgument('Invalid activity.')
    const stopped = obstacle(chat)
    if (stopped) return stopped
    if (isTooBig(activity.data)) return refusals.tooBig()
    const message = ownMessage(chat, call.params.activityId)
    if (!message) return refusals.activityNotFound()
    Object.assign(message, contentOf(activity.data), {
      shown: {},
      refreshedAtMs: {},
      editedAt: parts.clock.now().toISOString(),
    })
    changed(parts, chat)
    return { status: 200, body: { id: message.id } }
  }

  const remove = (call: Call, chat: Chat): Answer => {
    const stopped = obstacle(chat)
    if (stopped) return stopped
    const message = ownMessage(chat, call.params.activityId)
    if (!message) return refusals.activityNotFound()
    chat.messages = chat.messages.filter((one) => one !== message)
    changed(parts, chat)
    return { status: 200 }
  }

  const members = (_: Call, chat: Chat): Answer =>
    chat.installed ? { status: 200, body: membersOf(chat, people) } : refusals.notInRoster()

  const pagedMembers = (_: Call, chat: Chat): Answer =>
    chat.installed ? { status: 200, body: { members: membersOf(chat, people) } } : refusals.notInRoster()

  const member = (call: Call, chat: Chat): Answer => {
    if (!chat.installed) return refusals.notInRoster()
    const asked = call.params.memberId
    const found = membersOf(chat, people).find(({ id, objectId }) => id === asked || objectId === asked)
    return found ? { status: 200, body: found } : refusals.memberNotFound()
  }

  return [
    route('POST', '/conversations', 'create', create),
    route('POST', '/conversations/{conversationId}/activities', 'send', send),
    route('POST', '/conversations/{conversationId}/activities/{activityId}', 'send', send),
    route('PUT', '/conversations/{conversationId}/activities/{activityId}', 'update', update),
    route('DELETE', '/conversations/{conversationId}/activities/{activityId}', 'delete', remove),
    route('GET', '/conversations/{conversationId}/members', 'read', members),
    route('GET', '/conversations/{conversationId}/pagedmembers', 'read', pagedMembers),
    route('GET', '/conversations/{conversationId}/members/{memberId}', 'read', member),
  ]
}

/** Only the bot itself may write: an app token of its home tenant, made for the connector. */
async function isBot(call: Call, { tokens, world }: ConnectorParts): Promise<boolean> {
  const token = /^Bearer (.+)$/i.exec(call.headers.authorization ?? '')?.[1]
  const claims = token ? await tokens.entra.verify(token) : null
  return claims?.aud === BOT_AUDIENCE && claims.appid === world.appId && claims.tid === world.hostTenantId
}

function memberOfNewConversation(call: Call, people: People): Person | undefined {
  const parameters = conversationSchema.safeParse(call.body)
  if (!parameters.success) return undefined
  const { members, tenantId, channelData } = parameters.data
  const [first] = members
  return first && people.byMemberId(first.id, tenantId ?? channelData?.tenant?.id)
}

function ownMessage(chat: Chat, activityId: string | undefined): ChatMessage | undefined {
  return chat.messages.find(({ id, from }) => id === activityId && from === 'bot')
}

function contentOf(activity: SentActivity) {
  return { text: activity.text ?? null, summary: activity.summary ?? null, card: cardOf(activity) }
}

function add(parts: ConnectorParts, chat: Chat, activity: SentActivity): ChatMessage {
  const { state, clock } = parts
  const now = clock.now()
  const message: ChatMessage = {
    // Teams' message ids are milliseconds; the count keeps two of the same instant apart.
    id: String(now.getTime() * 1000 + (state.messageCount++ % 1000)),
    from: 'bot',
    author: null,
    ...contentOf(activity),
    shown: {},
    sentAt: now.toISOString(),
    editedAt: null,
    refreshedAtMs: {},
  }
  chat.messages.push(message)
  changed(parts, chat)
  return message
}

function changed({ changes }: ConnectorParts, chat: Chat) {
  for (const person of chat.members) changes.announce({ what: 'chat', person })
}
