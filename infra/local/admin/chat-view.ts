import type { AdminParts } from './admin.ts'
import type { Chat, ChatMessage } from '../state.ts'
import { NoSuchChat, type Where } from '../teams/client.ts'
import type { Person } from '../world/world.ts'

/** A message as the person sees it: `visible` is the card after their own last press or refresh. */
export type MessageView = Omit<ChatMessage, 'shown' | 'refreshedAtMs'> & {
  visible: object | null
  authorName: string | null
}
export type ChatView = {
  conversationId: string
  kind: Chat['kind']
  tenantId: string
  userId: string
  installed: boolean
  blocked: boolean
  messages: MessageView[]
}

export function readChat(
  person: Person,
  where: Where = 'personal',
  { people }: Pick<AdminParts, 'people'>,
): ChatView {
  const chat = where === 'group' ? people.groupChat(person) : people.chat(person)
  if (!chat) throw new NoSuchChat(`${person.key} has no such chat`)
  return {
    conversationId: chat.id,
    kind: chat.kind,
    tenantId: chat.tenantId,
    userId: people.userId(person),
    installed: chat.installed,
    blocked: chat.blocked,
    messages: chat.messages.map(({ shown, refreshedAtMs: _, ...message }) => ({
      ...message,
      visible: shown[person.key] ?? message.card,
      authorName: message.author === null ? null : (people.find(message.author)?.name ?? null),
    })),
  }
}
