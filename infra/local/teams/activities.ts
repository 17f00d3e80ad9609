import { randomUUID } from 'node:crypto'
import type { Chat } from '../state.ts'
import type { TenantUrls } from '../urls.ts'
import type { People } from '../world/people.ts'
import type { Person, World } from '../world/world.ts'

/** Who speaks, where, and in which language their Teams is. */
export type Speaker = { person: Person; chat: Chat; locale: Locale }
export type Locale = 'da-DK' | 'en-US'

/** What every activity from a chat carries, as Teams' web client sends it. */
export function activityFrom(
  { person, chat, locale }: Speaker,
  { world, urls, people }: { world: World; urls: TenantUrls; people: People },
  at: Date,
) {
  return {
    id: randomUUID(),
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    localTimezone: 'Europe/Copenhagen',
    serviceUrl: urls.service,
    channelId: 'msteams',
    from: { id: people.userId(person), name: person.name, aadObjectId: person.account?.objectId },
    conversation: {
      conversationType: chat.kind,
      tenantId: chat.tenantId,
      id: chat.id,
      ...(chat.kind === 'groupChat' && { isGroup: true }),
    },
    recipient: { id: botId(world), name: world.appName },
    entities: [
      {
        locale,
        country: locale.slice(3),
        platform: 'Web',
        timezone: 'Europe/Copenhagen',
        type: 'clientInfo',
      },
    ],
    channelData: { tenant: { id: chat.tenantId } },
    locale,
  }
}

export function botId(world: World): string {
  return `28:${world.appId}`
}

export function message(text: string) {
  return { type: 'message', text, textFormat: 'plain' }
}

/** In a group a bot hears only what names it. */
export function mention(text: string, world: World) {
  const name = `<at>${world.appName}</at>`
  const named = { type: 'mention', text: name, mentioned: { id: botId(world), name: world.appName } }
  return { ...message(`${name} ${text}`), entities: [named] }
}

/** `Action.Submit`: a message without text whose value is the button's data and the inputs. */
export function submit(value: unknown, replyToId: string) {
  return { type: 'message', value, replyToId }
}

export type ExecuteAction = {
  type: 'Action.Execute'
  id?: string
  title?: string
  verb?: string
  data: unknown
}
export type Trigger = 'manual' | 'automatic'

export function cardAction(action: ExecuteAction, trigger: Trigger, replyToId: string) {
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger }, replyToId }
}

export function appInstalled(userId: string, person: Person, world: World) {
  return [
    { type: 'installationUpdate', action: 'add' },
    {
      type: 'conversationUpdate',
      membersAdded: [{ id: botId(world) }, { id: userId, aadObjectId: person.account?.objectId }],
    },
  ]
}

export function appRemoved(world: World) {
  return [
    { type: 'installationUpdate', action: 'remove' },
    { type: 'conversationUpdate', membersRemoved: [{ id: botId(world) }] },
  ]
}
