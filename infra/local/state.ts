import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { World } from './world/world.ts'

/** A message in a 1:1 chat. `card` is what the bot sent; `shown` what a card action answered this person with since. */
export type ChatMessage = {
  id: string
  from: 'bot' | 'person'
  text: string | null
  summary: string | null
  card: object | null
  shown: object | null
  sentAt: string
  editedAt: string | null
  /** When the card last refreshed for its reader, on the machine's clock; Teams waits a minute between refreshes. */
  refreshedAtMs: number | null
}

export type Chat = {
  /** The conversation id that activities carry (`a:…`). */
  id: string
  /** The id that Graph gives for the same chat (`19:…`); the connector takes either. */
  graphId: string
  tenantId: string
  objectId: string
  /** The person's `29:` id in this bot's eyes. */
  userId: string
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

/** Everything that changes while the local tenant runs; plain data, so that a restart can go on from it. */
export type State = {
  clockOffsetMs: number
  chats: Record<string, Chat>
  /** By address in small letters. */
  mailboxes: Record<string, Mail[]>
  bouncing: string[]
  /** Keys of people by group id. */
  groups: Record<string, string[]>
  groupChanges: { groupId: string; key: string; change: 'added' | 'removed' }[]
  messageCount: number
}

export function emptyState(world: World, clockOffsetMs: number): State {
  return {
    clockOffsetMs,
    chats: {},
    mailboxes: {},
    bouncing: world.bouncing.map((address) => address.toLowerCase()),
    groups: Object.fromEntries(world.groups.map((group) => [group.id, [...group.members]])),
    groupChanges: [],
    messageCount: 0,
  }
}

/** Null where nothing was kept, or what was kept cannot be read: then the demo begins anew. */
export function readState(file: string): State | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
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
