import { z } from 'zod'
import type { Config } from '../config.ts'

/** `no_consent`: the tenant does not know the app, or its administrator has not consented (or has switched it off). */
export type AppToken = { ok: true; token: string } | { ok: false; reason: 'no_consent' }

/** App-only tokens by client credentials, one per tenant and scope. */
export type AppTokens = {
  /** Throws where the sign-in service does not answer, or refuses our own secret: then nothing is known. */
  get(tenantId: string, scope: string): Promise<AppToken>
  /** To be called when an API answers 401: the next `get` asks for a new one. */
  forget(tenantId: string, scope: string): void
}

/** Long enough for a slow sign-in, short enough for somebody who waits at a page. */
const TIMEOUT_MS = 10_000
/** A token is renewed this long before it ends, so that none ends on its way. */
const RENEW_BEFORE_MS = 5 * 60_000
/** Consent is given by a person who then tries again within minutes; until then the sign-in service is spared. */
const REFUSAL_REMEMBERED_MS = 5 * 60_000

/**
 * Entra's numbers for "this tenant has not let the app in": unknown application, no service principal, no
 * consent, tenant not found, application or resource disabled.
 */
const NO_CONSENT = new Set([700016, 7000229, 65001, 90002, 7000112, 500014])

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const refused = z.object({ error: z.string(), error_codes: z.array(z.number()).default([]) })

type Entry = { answer: Promise<AppToken>; until: number }

/** Tokens live in this process's memory; two instances each hold their own. */
export function createAppTokens(config: Pick<Config, 'loginUrl' | 'appId' | 'appSecret'>): AppTokens {
  const entries = new Map<string, Entry>()
  return {
    get(tenantId, scope) {
      const key = `${tenantId} ${scope}`
      const known = entries.get(key)
      if (known && Date.now() < known.until) return known.answer
      // While the request is under way everybody else waits for the same answer.
      const entry: Entry = { until: Infinity, answer: Promise.resolve({ ok: false, reason: 'no_consent' }) }
      entry.answer = request(config, tenantId, scope).then(
        ({ answer, until }) => {
          entry.until = until
          return answer
        },
        (error: unknown) => {
          if (entries.get(key) === entry) entries.delete(key)
          throw error
        },
      )
      entries.set(key, entry)
      return entry.answer
    },
    forget(tenantId, scope) {
      entries.delete(`${tenantId} ${scope}`)
    },
  }
}

async function request(
  config: Pick<Config, 'loginUrl' | 'appId' | 'appSecret'>,
  tenantId: string,
  scope: string,
): Promise<{ answer: AppToken; until: number }> {
  const response = await fetch(`${config.loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.appId,
      client_secret: config.appSecret,
      scope,
    }),
    // The body holds the secret: it goes to the address that was configured and to no other.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) {
    const { access_token, expires_in } = granted.parse(body)
    const lifetime = expires_in * 1000
    const until = Date.now() + Math.max(lifetime - RENEW_BEFORE_MS, lifetime / 2)
    return { answer: { ok: true, token: access_token }, until }
  }
  const why = refused.safeParse(body)
  if (response.status < 500 && why.success && meansNoConsent(why.data)) {
    return { answer: { ok: false, reason: 'no_consent' }, until: Date.now() + REFUSAL_REMEMBERED_MS }
  }
  const codes = why.success ? `${why.data.error} ${why.data.error_codes.join(' ')}` : ''
  throw new Error(`The sign-in service answered ${response.status} ${codes}`.trim())
}

function meansNoConsent(answer: z.output<typeof refused>) {
  return answer.error === 'unauthorized_client' || answer.error_codes.some((code) => NO_CONSENT.has(code))
}
