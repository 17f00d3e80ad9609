import type { Answer } from '../http/router.ts'

/** What the Bot Connector refuses, in its own words. The statuses and codes are Microsoft's documented ones. */
export const refusals = {
  unauthorized: () => refuse(401, 'Unauthorized', 'Authorization has been denied for this request.'),
  badArgument: (what: string) => refuse(400, 'BadArgument', what),
  conversationNotFound: () => refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  activityNotFound: () =>
    refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.'),
  memberNotFound: () => refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.'),
  notInRoster: () =>
    refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  writesBlocked: () =>
    refuse(403, 'MessageWritesBlocked', 'Message writes are blocked for this conversation.'),
  tooBig: () => refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
  throttled: (seconds: number) =>
    refuse(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': String(seconds) }),
} as const

function refuse(status: number, code: string, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { error: { code, message } } }
}
