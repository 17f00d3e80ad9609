import type { Tokens } from '../entra/tokens.ts'
import type { Traffic } from '../traffic.ts'

export type BotAnswer = { status: number; body: unknown }

export type BotClient = {
  /** Where activities are posted; null until a product has been started. */
  endpoint: string | null
  /** Posts an activity with a channel token. Status 0: the bot did not answer in time, or there is none. */
  post(activity: object, token?: string): Promise<BotAnswer>
}

/** Teams gives a bot 15 seconds before it tells the person that something went wrong. */
const PATIENCE_MS = 15_000

export function makeBotClient(tokens: Tokens, traffic: Traffic): BotClient {
  return {
    endpoint: null,
    async post(activity, token) {
      if (this.endpoint === null) return { status: 0, body: 'No bot has been started.' }
      try {
        const response = await fetch(this.endpoint, {
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            authorization: `Bearer ${token ?? (await tokens.forBot())}`,
          },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        const body = parse(await response.text())
        traffic.record({
          service: 'bot',
          method: 'POST',
          template: '/api/messages',
          path: this.endpoint,
          requestBody: activity,
          status: response.status,
          responseBody: body,
        })
        return { status: response.status, body }
      } catch (error) {
        // No connection, or none in time: to the person at the desk both are a bot that does not answer.
        return { status: 0, body: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
