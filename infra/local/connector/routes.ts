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
import { memberOf } from './members.ts'
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

type Place = { chat: Chat; person: Person }

/** The Bot Connector as Teams runs it, for 1:1 chats: the ways in, each with what it refuses. */
export function connectorRoutes(parts: ConnectorParts): Route[] {
  const { people, throttle } = parts

  const route = (
    method: string,
    template: string,
    operation: NonNullable<Fault['operation']>,
    handle: (call: Call, place: Place) => Answer,
  ): Route => ({
    service: 'connector',
    method,
    template: `/v3${template}`,
    prefix: prefixes.connector.replace(/\/v3$/, ''),
    handle: async (call) => {
      if (!(await isBot(call, parts))) return refusals.unauthorized()
      const place = findPlace(call)
      const fault = parts.faults.take({ service: 'connector', operation, person: place?.person.key })
      return withFault(fault, call, () => {
        if (!place) return refusals.conversationNotFound()
        return handle(call, place)
      })
    },
  })

  const findPlace = (call: Call): Place | undefined => {
    const person = call.params.conversationId
      ? people.byConversation(call.params.conversationId)
      : memberOfNewConversation(call, people)
    const chat = person && people.chat(person)
    return chat ? { chat, person } : undefined
  }

  /** What stops any writing to a person, in the order in which Teams looks. */
  const obstacle = ({ chat }: Place): Answer | null => {
    if (!chat.installed) return refusals.notInRoster()
    if (chat.blocked) return refusals.writesBlocked()
    const seconds = throttle.take(chat.id, chat.tenantId)
    return seconds === null ? null : refusals.throttled(seconds)
  }

  const create = (call: Call, place: Place): Answer => {
    const parameters = conversationSchema.safeParse(call.body)
    if (!parameters.success) return refusals.badArgument('Invalid conversation parameters.')
    const stopped = obstacle(place)
    if (stopped) return stopped
    const { activity } = parameters.data
    if (activity && isTooBig(activity)) return refusals.tooBig()
    const message = activity ? add(parts, place.chat, activity) : null
    return {
      status: 201,
      body: { id: place.chat.id, serviceUrl: parts.urls.service, ...(message && { activityId: message.id }) },
    }
  }

  const send = (call: Call, place: Place): Answer => {
    const activity = activitySchema.safeParse(call.body)
    if (!activity.success) return refusals.badArgument('Invalid activity.')
    const stopped = obstacle(place)
    if (stopped) return stopped
    if (isTooBig(activity.data)) return refusals.tooBig()
    // "Is typing" shows and is gone: Teams keeps no message of it.
    if (activity.data.type !== 'message') return { status: 202, body: {} }
    return { status: 201, body: { id: add(parts, place.chat, activity.data).id } }
  }

  const update = (call: Call, place: Place): Answer => {
    const activity = activitySchema.safeParse(call.body)
    if (!activity.success) return refusals.badArgument('Invalid activity.')
    const stopped = obstacle(place)
    if (stopped) return stopped
    if (isTooBig(activity.data)) return refusals.tooBig()
    const message = ownMessage(place.chat, call.params.activityId)
    if (!message) return refusals.activityNotFound()
    Object.assign(message, contentOf(activity.data), {
      shown: null,
      refreshedAtMs: null,
      editedAt: parts.clock.now().toISOString(),
    })
    parts.changes.announce({ what: 'chat', person: place.person.key })
    return { status: 200, body: { id: message.id } }
  }

  const remove = (call: Call, place: Place): Answer => {
    const stopped = obstacle(place)
    if (stopped) return stopped
    const message = ownMessage(place.chat, call.params.activityId)
    if (!message) return refusals.activityNotFound()
    place.chat.messages = place.chat.messages.filter((one) => one !== message)
    parts.changes.announce({ what: 'chat', person: place.person.key })
    return { status: 200 }
  }

  const members = (_: Call, { chat, person }: Place): Answer =>
    chat.installed ? { status: 200, body: [memberOf(person, chat)] } : refusals.notInRoster()

  const pagedMembers = (_: Call, { chat, person }: Place): Answer =>
    chat.installed ? { status: 200, body: { members: [memberOf(person, chat)] } } : refusals.notInRoster()

  const member = (call: Call, { chat, person }: Place): Answer => {
    if (!chat.installed) return refusals.notInRoster()
    const asked = call.params.memberId
    const isTheOne = asked === chat.userId || asked === chat.objectId
    return isTheOne ? { status: 200, body: memberOf(person, chat) } : refusals.memberNotFound()
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

function add(
  { state, clock, changes, people }: ConnectorParts,
  chat: Chat,
  activity: SentActivity,
): ChatMessage {
  const now = clock.now()
  const message: ChatMessage = {
    // Teams' message ids are milliseconds; the count keeps two of the same instant apart.
    id: String(now.getTime() * 1000 + (state.messageCount++ % 1000)),
    from: 'bot',
    ...contentOf(activity),
    shown: null,
    sentAt: now.toISOString(),
    editedAt: null,
    refreshedAtMs: null,
  }
  chat.messages.push(message)
  changes.announce({ what: 'chat', person: people.byConversation(chat.id)?.key ?? '' })
  return message
}
