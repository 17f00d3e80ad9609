import { randomUUID } from 'node:crypto'
import type { Chat } from '../state.ts'
import type { TenantUrls } from '../urls.ts'
import type { Person, World } from '../world/world.ts'

export type Locale = 'da-DK' | 'en-US'

/** What every activity from a person's 1:1 chat carries, as Teams' web client sends it. */
export function activityFrom(
  person: Person,
  chat: Chat,
  world: World,
  urls: TenantUrls,
  at: Date,
  locale: Locale,
) {
  return {
    id: randomUUID(),
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    localTimezone: 'Europe/Copenhagen',
    serviceUrl: urls.service,
    channelId: 'msteams',
    from: { id: chat.userId, name: person.name, aadObjectId: chat.objectId },
    conversation: { conversationType: 'personal', tenantId: chat.tenantId, id: chat.id },
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

export function appInstalled(chat: Chat, world: World) {
  return [
    { type: 'installationUpdate', action: 'add' },
    {
      type: 'conversationUpdate',
      membersAdded: [{ id: botId(world) }, { id: chat.userId, aadObjectId: chat.objectId }],
    },
  ]
}

export function appRemoved(world: World) {
  return [
    { type: 'installationUpdate', action: 'remove' },
    { type: 'conversationUpdate', membersRemoved: [{ id: botId(world) }] },
  ]
}
