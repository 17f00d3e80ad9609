import type { Answer, Call, Route } from './http/router.ts'
import { BOT_AUDIENCE, type Tokens } from './entra/tokens.ts'
import type { World } from './world/world.ts'

const PREFIX = '/relay'

export type Relay = {
  /** The connector of another client than the desk, without a trailing slash; null while there is none. */
  target: string | null
  routes: Route[]
}

/**
 * Passes what the bot sends on to another client's connector. The bot gives its token to no address but the one that
 * it is configured with, so such a client is reached below the local tenant's own; the token goes no further.
 */
export function makeRelay(tokens: Tokens, world: World): Relay {
  const relay: Relay = { target: null, routes: [] }
  const pass = async (call: Call): Promise<Answer> => {
    const token = /^Bearer (.+)$/i.exec(call.headers.authorization ?? '')?.[1]
    const claims = token ? await tokens.entra.verify(token) : null
    if (claims?.aud !== BOT_AUDIENCE || claims.appid !== world.appId) return { status: 401 }
    if (relay.target === null) return { status: 503 }
    const path = call.url.pathname.slice(PREFIX.length)
    const response = await fetch(relay.target + path + call.url.search, {
      method: call.method,
      headers: { 'content-type': 'application/json' },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(10_000),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? 'application/json' },
      ...(text !== '' && { body: text }),
    }
  }
  relay.routes = ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({
    service: 'admin',
    method,
    template: '/{*rest}',
    prefix: PREFIX,
    handle: pass,
  }))
  return relay
}
