import type { Activity } from 'botbuilder'
import type { Config } from '../config.ts'
import type { CardMessage, Chat, SendResult, TeamsSender } from '../deps.ts'
import { isTrustedServiceUrl } from './bot-credentials.ts'
import type { BotCredentialsFactory } from './bot-credentials.ts'
import { createConnectorClients } from './connector-clients.ts'
import { sendOutcome } from './send-outcome.ts'

/** Teams answers in well under a second; a request that takes longer than this is better tried again. */
const TIMEOUT_MS = 15_000

/**
 * Sends cards through the Bot Connector, one request per call and no retries of its own: the outcome says
 * whether and when to come again. Who calls takes a slot of the rate limit first.
 */
export function createTeamsSender(
  config: Pick<Config, 'appId' | 'botServiceUrl'>,
  credentials: BotCredentialsFactory,
  timeoutMs = TIMEOUT_MS,
): TeamsSender {
  const clientFor = createConnectorClients(credentials)

  const attempt = async (
    chat: Chat,
    request: (signal: AbortSignal) => Promise<string | null>,
  ): Promise<SendResult> => {
    if (!isTrustedServiceUrl(config, chat.serviceUrl)) {
      return { result: 'failed', reason: 'service address not trusted' }
    }
    try {
      return { result: 'sent', id: await request(AbortSignal.timeout(timeoutMs)) }
    } catch (error) {
      const outcome = sendOutcome(error)
      if (outcome.reason.startsWith('401')) credentials.forgetToken()
      return outcome
    }
  }

  return {
    send: (chat, message) =>
      attempt(chat, async (abortSignal) => {
        const conversations = clientFor(chat.serviceUrl).conversations
        const answer = await conversations.sendToConversation(
          chat.conversationId,
          activity(config.appId, chat, message),
          { abortSignal },
        )
        return answer.id ?? null
      }),
    update: (chat, activityId, message) =>
      attempt(chat, async (abortSignal) => {
        const conversations = clientFor(chat.serviceUrl).conversations
        const changed = { ...activity(config.appId, chat, message), id: activityId }
        const answer = await conversations.updateActivity(chat.conversationId, activityId, changed, {
          abortSignal,
        })
        return answer.id ?? activityId
      }),
  }
}

function activity(appId: string, chat: Chat, message: CardMessage): Partial<Activity> {
  return {
    type: 'message',
    from: { id: `28:${appId}`, name: '' },
    conversation: {
      id: chat.conversationId,
      tenantId: chat.tenantId,
      conversationType: 'personal',
      isGroup: false,
      name: '',
    },
    channelData: { tenant: { id: chat.tenantId } },
    summary: message.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
  }
}
