import type { AdminParts } from './admin.ts'
import type { ChatMessage } from '../state.ts'
import type { Person } from '../world/world.ts'

/** A message as the person sees it: `visible` is the card after their own last press or refresh. */
export type MessageView = ChatMessage & { visible: object | null }
export type ChatView = {
  conversationId: string
  tenantId: string
  userId: string
  installed: boolean
  blocked: boolean
  messages: MessageView[]
}

export function readChat(person: Person, { people }: Pick<AdminParts, 'people'>): ChatView {
  const chat = people.chat(person)
  if (!chat) throw new Error(`${person.key} has no Teams`)
  return {
    conversationId: chat.id,
    tenantId: chat.tenantId,
    userId: chat.userId,
    installed: chat.installed,
    blocked: chat.blocked,
    messages: chat.messages.map((message) => ({ ...message, visible: message.shown ?? message.card })),
  }
}
