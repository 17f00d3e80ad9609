import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose'
import { z } from 'zod'
import type { Config } from '../../config.ts'

/** What a token proves. `name` is what Entra calls the person, for showing alone. */
export type TabPerson = { tenantId: string; objectId: string; name: string }

/** `unlisted`: the token names a tenant that is not on the list; `unavailable`: its keys could not be fetched. */
export type TokenCheck =
  | { ok: true; person: TabPerson }
  | { ok: false; why: 'unauthorized' | 'unlisted' }
  | { ok: false; why: 'unavailable'; error: unknown }

type TokenConfig = Pick<Config, 'appId' | 'loginUrl' | 'publicUrl'>

/** The one login service that also issues tokens of version 1, under a name of their own. */
const MICROSOFT_LOGIN = 'https://login.microsoftonline.com'
const SCOPE = 'access_as_user'
/** Clocks of two machines differ by less. */
const CLOCK_TOLERANCE_SECONDS = 60
const KEYS_TIMEOUT_MS = 5_000
/** Keys are not fetched more often than this, however many tokens name a key that nobody knows. */
const KEYS_COOLDOWN_MS = 30_000

const claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  name: z.string().max(400).optional(),
  scp: z.string(),
  exp: z.number(),
})

/**
 * Checks tokens that Entra gave the tab. The tenant that a token names is looked up on the list first: only the keys of a
 * tenant on it are ever fetched, and the issuer must be that very tenant, since Microsoft's keys serve all tenants.
 * Mail addresses and user names in a token are never read: others can choose them.
 */
export function tabTokens(config: TokenConfig, isListed: (tenantId: string) => Promise<boolean>) {
  const audiences = audiencesOf(config)
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

  return async (authorization: string): Promise<TokenCheck> => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization)?.[1]
    const tenantId = token === undefined ? null : tenantNamedBy(token)
    if (token === undefined || tenantId === null) return { ok: false, why: 'unauthorized' }
    if (!(await isListed(tenantId))) return { ok: false, why: 'unlisted' }
    const known = keys.get(tenantId) ?? keysOf(config, tenantId)
    keys.set(tenantId, known)
    try {
      const { payload } = await jwtVerify(token, known, {
        algorithms: ['RS256'],
        issuer: issuersOf(config, tenantId),
        audience: audiences,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'nbf'],
      })
      return readClaims(payload, tenantId)
    } catch (error) {
      return isAboutToken(error)
        ? { ok: false, why: 'unauthorized' }
        : { ok: false, why: 'unavailable', error }
    }
  }
}

function keysOf(config: TokenConfig, tenantId: string) {
  return createRemoteJWKSet(new URL(`${config.loginUrl}/${tenantId}/discovery/v2.0/keys`), {
    timeoutDuration: KEYS_TIMEOUT_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
  })
}

function readClaims(payload: JWTPayload, tenantId: string): TokenCheck {
  const read = claims.safeParse(payload)
  if (!read.success || read.data.tid.toLowerCase() !== tenantId) return { ok: false, why: 'unauthorized' }
  const { oid, name, scp } = read.data
  // An app's own token has roles and no scope: behind it stands no person.
  if (!scp.split(' ').includes(SCOPE)) return { ok: false, why: 'unauthorized' }
  return { ok: true, person: { tenantId, objectId: oid.toLowerCase(), name: name ?? '' } }
}

/** What the token says of itself, not yet believed. */
function tenantNamedBy(token: string): string | null {
  try {
    const tenantId = z.guid().safeParse(decodeJwt(token)['tid'])
    return tenantId.success ? tenantId.data.toLowerCase() : null
  } catch {
    // No token at all is the same to us as a wrong one.
    return null
  }
}

const issuersOf = ({ loginUrl }: TokenConfig, tenantId: string): string[] => [
  `${loginUrl}/${tenantId}/v2.0`,
  ...(loginUrl === MICROSOFT_LOGIN ? [`https://sts.windows.net/${tenantId}/`] : []),
]

/** Version 2 names the app by its id, version 1 by its address in Entra, whose forms the manifest chooses from. */
function audiencesOf({ appId, publicUrl }: TokenConfig): string[] {
  const { host } = new URL(publicUrl)
  return [appId, ...[appId, `botid-${appId}`].flatMap((name) => [`api://${name}`, `api://${host}/${name}`])]
}

/** Everything else that can go wrong is the fetching of the keys, which says nothing of the token. */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false
  const ofKeys = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code]
  return !ofKeys.includes(error.code)
}
