import {
  Client,
  HTTPMessageHandler,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client'
import type { Config } from '../config.ts'
import type { AppTokens } from './app-tokens.ts'
import { TimeLimitHandler } from './middleware/time-limit-handler.ts'
import { TokenHandler } from './middleware/token-handler.ts'
import { retryAfterMs } from './retry-after.ts'

/** Graph answers most requests within a second, a page of a large group within a few. */
const TIMEOUT_MS = 15_000
const RETRIES = 3
/** Somebody waits at a page for most of what is read here; asked to wait longer than this, they are told instead. */
const LONGEST_WAIT_MS = 15_000

export type GraphClients = {
  /** Tries 429, 503 and 504 again after the time that Graph asks for, three times at most. */
  patient(tenantId: string): Client
  /** One request and its outcome, for what is tried again elsewhere and must not be done twice. */
  single(tenantId: string): Client
}

/** Clients of Microsoft Graph v1.0, each with the app's token of one tenant, kept. */
export function createGraphClients(
  config: Pick<Config, 'graphUrl'>,
  tokens: AppTokens,
  timeoutMs = TIMEOUT_MS,
): GraphClients {
  const kept = (retries: number) => {
    const clients = new Map<string, Client>()
    return (tenantId: string) => {
      const known = clients.get(tenantId)
      if (known) return known
      const middleware = [
        new RetryHandler(retryOptions(retries)),
        new TokenHandler(config.graphUrl, tenantId, tokens),
        new TimeLimitHandler(timeoutMs),
        new HTTPMessageHandler(),
      ]
      const client = Client.initWithMiddleware({
        middleware,
        baseUrl: config.graphUrl,
        defaultVersion: 'v1.0',
      })
      clients.set(tenantId, client)
      return client
    }
  }
  return { patient: kept(RETRIES), single: kept(0) }
}

function retryOptions(retries: number) {
  return new RetryHandlerOptions(1, retries, (_delay, _attempt, _request, _options, response) => {
    const asked = retryAfterMs(response.headers.get('retry-after'), response.headers.get('date'))
    return asked === null || asked <= LONGEST_WAIT_MS
  })
}
