import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Config } from '../../config.ts'

/** The one channel that the bot is on. Keys that are endorsed for others alone sign nothing for it. */
const CHANNEL = 'msteams'
/** Clocks of two machines differ by less; the framework allows as much. */
const CLOCK_TOLERANCE_SECONDS = 5 * 60
const FETCH_TIMEOUT_MS = 5_000
const KEYS_COOLDOWN_MS = 30_000
/** Teams sends the same token for about an hour; so many are remembered. */
const MOST_KEPT = 200

/** `refused`: the token proves nothing, `reason` is a code for the log; `unavailable`: the keys could not be fetched. */
export type ChannelCheck =
  | { ok: true }
  | { ok: false; why: 'refused'; reason: string }
  | { ok: false; why: 'unavailable'; error: unknown }

const metadata = z.object({ jwks_uri: z.url() })
const publishedKeys = z.object({
  keys: z.array(z.object({ endorsements: z.array(z.string()).default([]) }).loose()),
})
const addressed = z.object({ channelId: z.literal(CHANNEL), serviceUrl: z.string().min(1) })

/**
 * Looks at a channel's token before the framework does. The framework's own checks follow for every activity that passes:
 * these come first because the framework prints what it refuses past the log, lets bad signatures through as faults, passes
 * a key without endorsements and an activity without a service address, and waits for keys without an end.
 */
export function channelTokens(
  config: Pick<Config, 'appId' | 'botTokenIssuer' | 'botOpenIdMetadata'>,
): (authorization: string, activity: object) => Promise<ChannelCheck> {
  const keys = keysBehind(config.botOpenIdMetadata)
  /** Tokens that have been found good, with what they say. */
  const passed = new Map<string, { expiresAt: number; serviceUrl: unknown }>()

  const claimsOf = async (token: string) => {
    const known = passed.get(token)
    if (known !== undefined && known.expiresAt > Date.now()) return known
    const { payload } = await jwtVerify(token, await keys(), {
      algorithms: ['RS256', 'RS384', 'RS512'],
      issuer: config.botTokenIssuer,
      audience: config.appId,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
    })
    const claims = { expiresAt: (payload.exp ?? 0) * 1000, serviceUrl: payload['serviceurl'] }
    if (passed.size >= MOST_KEPT) passed.clear()
    passed.set(token, claims)
    return claims
  }

  return async (authorization, activity) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1]
    if (token === undefined) return refused('no token')
    const to = addressed.safeParse(activity)
    if (!to.success) return refused('no service address, or not Teams')
    try {
      const { serviceUrl } = await claimsOf(token)
      return serviceUrl === to.data.serviceUrl ? { ok: true } : refused('another service address')
    } catch (error) {
      return isAboutToken(error) ? refused(error.code) : { ok: false, why: 'unavailable', error }
    }
  }
}

const refused = (reason: string): ChannelCheck => ({ ok: false, why: 'refused', reason })

/** The channel's keys that are endorsed for Teams. What could not be fetched is fetched again by the next request. */
function keysBehind(metadataUrl: string): () => Promise<ReturnType<typeof createRemoteJWKSet>> {
  let found: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null
  return () => {
    found ??= findKeys(metadataUrl).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
}

async function findKeys(metadataUrl: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) })
  if (!response.ok) throw new Error(`The channel's metadata was answered ${response.status}`)
  const { jwks_uri } = metadata.parse(await response.json())
  return createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
    [customFetch]: fetchEndorsed,
  })
}

async function fetchEndorsed(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options)
  if (!response.ok) return response
  const { keys } = publishedKeys.parse(await response.json())
  return Response.json({ keys: keys.filter(({ endorsements }) => endorsements.includes(CHANNEL)) })
}

/** Everything else that can go wrong is the fetching of the keys, which says nothing of the token. */
function isAboutToken(error: unknown): error is errors.JOSEError {
  if (!(error instanceof errors.JOSEError)) return false
  const ofKeys = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code]
  return !ofKeys.includes(error.code)
}
