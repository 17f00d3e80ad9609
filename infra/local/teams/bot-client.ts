import type { Tokens } from '../entra/tokens.ts'

export type BotAnswer = { status: number; body: unknown }

export type BotClient = {
  /** Where activities are posted; null until a product has been started. */
  endpoint: string | null
  /** Posts an activity with a channel token. Status 0: the bot did not answer in time, or there is none. */
  post(activity: object, token?: string): Promise<BotAnswer>
}

/** Teams gives a bot 15 seconds before it tells the person that something went wrong. */
const PATIENCE_MS = 15_000

export function makeBotClient(tokens: Tokens): BotClient {
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
        const text = await response.text()
        return { status: response.status, body: parse(text) }
      } catch (error) {
        // No connection, or none in time: to the person at the desk both are a bot that does not answer.
        return { status: 0, body: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
