import { z } from 'zod'
import type { SendResult } from '../deps.ts'
import { retryAfterMs } from '../graph/retry-after.ts'

/** What the connector's client throws: the library's RestError, read by its form. */
const httpFailure = z.object({
  statusCode: z.number(),
  response: z
    .object({
      headers: z.custom<{ get(name: string): string | undefined }>(),
      bodyAsText: z.string().nullish(),
    })
    .optional(),
})

const errorBody = z.object({
  error: z.object({ code: z.string().catch(''), subCode: z.string().catch('').default('') }),
})

/** Statuses that the documentation says to try again: 412 is a race inside Teams, 408 and 5xx are passing. */
const RETRIED = new Set([408, 412, 425, 429])

/**
 * What a failed request to the Bot Connector means for the message. `reason` holds status and code only, never
 * the answer's text, which may name people.
 */
export function sendOutcome(error: unknown): Exclude<SendResult, { result: 'sent' }> {
  const failure = httpFailure.safeParse(error)
  if (!failure.success)
    return { result: 'retry', afterMs: null, throttled: false, reason: networkReason(error) }
  const { statusCode: status, response } = failure.data
  const codes = readCodes(response?.bodyAsText)
  const reason = [status, ...codes].join(' ')
  const afterMs = retryAfterMs(response?.headers.get('retry-after'), response?.headers.get('date'))
  if (codes.includes('ActivityNotFoundInConversation')) return { result: 'lost', reason }
  if (RETRIED.has(status) || status >= 500) {
    return { result: 'retry', afterMs, throttled: status === 429, reason }
  }
  // A stale token; the caller forgets it and the next try has a new one.
  if (status === 401) return { result: 'retry', afterMs, throttled: false, reason }
  // Blocked, uninstalled or never installed: Teams answers 403 with several codes (MessageWritesBlocked,
  // BotNotInConversationRoster, ForbiddenOperationException), none of which another try mends.
  if (status === 403) return { result: 'gone', reason }
  if (status === 404) return { result: 'gone', reason }
  return { result: 'failed', reason }
}

function readCodes(body: string | null | undefined): string[] {
  const parsed = errorBody.safeParse(parseJson(body ?? ''))
  if (!parsed.success) return []
  return [parsed.data.error.code, parsed.data.error.subCode].filter((code) => /^\w{1,80}$/.test(code))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Proxies on the way answer with HTML; the status alone then says what happened.
    return null
  }
}

function networkReason(error: unknown) {
  if (!(error instanceof Error)) return 'network'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code || error.name || 'network'
}
