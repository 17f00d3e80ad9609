import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MailboxCalendar, Subscription } from './calendar/calendar-item.ts'
import type { World } from './world/world.ts'

/** A message in a chat. `card` is what the bot sent; `shown` what a card action has since answered each person with. */
export type ChatMessage = {
  id: string
  from: 'bot' | 'person'
  /** Key of the person who wrote; null for the bot. */
  author: string | null
  text: string | null
  summary: string | null
  card: object | null
  shown: Record<string, object>
  sentAt: string
  editedAt: string | null
  /** When the card last refreshed for each reader, on the machine's clock; Teams waits a minute between refreshes. */
  refreshedAtMs: Record<string, number>
}

export type Chat = {
  /** The conversation id that activities carry: `a:…` for a person's own chat, `19:…` for a group's. */
  id: string
  kind: 'personal' | 'groupChat'
  tenantId: string
  /** The person's `29:` id in this bot's eyes; empty for a group's chat. */
  userId: string
  /** Keys of the people in it. */
  members: string[]
  installed: boolean
  blocked: boolean
  messages: ChatMessage[]
}

export type Mail = {
  id: string
  to: string
  from: { name: string; address: string }
  subject: string
  contentType: 'html' | 'text'
  content: string
  receivedAt: string
  headers: { name: string; value: string }[]
  internetMessageId: string
  read: boolean
  /** Set on a non-delivery report: the mail that could not be delivered. */
  returned: {
    subject: string
    headers: { name: string; value: string }[]
    content: string
    to: string
  } | null
}

/** Changes with the shape of what is kept; what an older version kept is not read. */
const VERSION = 4

/** Everything that changes while the local tenant runs; plain data, so that a restart can go on from it. */
export type State = {
  version: typeof VERSION

  clockOffsetMs: number
  chats: Record<string, Chat>
  /** By address in small letters. */
  mailboxes: Record<string, Mail[]>
  bouncing: string[]
  /** By address in small letters. */
  calendars: Record<string, MailboxCalendar>
  /** Addresses whose calendars nobody else may look into. */
  closedCalendars: string[]
  subscriptions: Record<string, Subscription>
  /** Keys of people by group id. */
  groups: Record<string, string[]>
  groupChanges: { groupId: string; key: string; change: 'added' | 'removed' }[]
  /** Tokens of the groups' delta from before are too old. */
  groupGeneration: number
  /** At which place of the changes a group was deleted. */
  deletedGroups: Record<string, number>
  messageCount: number
}

export function emptyState(world: World, clockOffsetMs: number): State {
  return {
    version: VERSION,
    clockOffsetMs,
    chats: {},
    mailboxes: {},
    bouncing: world.bouncing.map((address) => address.toLowerCase()),
    calendars: {},
    closedCalendars: [],
    subscriptions: {},
    groups: Object.fromEntries(world.groups.map((group) => [group.id, [...group.members]])),
    groupChanges: [],
    groupGeneration: 0,
    deletedGroups: {},
    messageCount: 0,
  }
}

/** Null where nothing was kept, or what was kept cannot be read: then the demo begins anew. */
export function readState(file: string): State | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as State
    return kept.version === VERSION ? kept : null
  } catch {
    return null
  }
}

export function writeState(file: string, state: State) {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.tmp`
  writeFileSync(unfinished, JSON.stringify(state))
  renameSync(unfinished, file)
}
