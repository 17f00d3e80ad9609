import { createPublicKey, type KeyObject } from 'node:crypto'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose'

export type Issuer = {
  issuedKeys: { keys: Record<string, unknown>[] }
  sign(claims: JWTPayload, seconds?: number): Promise<string>
  /** The claims of a token of ours that has not expired; null for any other. */
  verify(token: string): Promise<JWTPayload | null>
}

/** A pair of keys of its own per start: nobody can sign with what a repository holds. */
export async function makeIssuer(kid: string, endorsements?: readonly string[]): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const verifyingKey = createPublicKey({ key: jwk, format: 'jwk' })
  return {
    issuedKeys: {
      keys: [{ ...jwk, kid, x5t: kid, use: 'sig', alg: 'RS256', ...(endorsements && { endorsements }) }],
    },
    sign: (claims, seconds = 3600) => sign(claims, seconds, kid, privateKey),
    verify: (token) => verify(token, verifyingKey),
  }
}

/** Tokens live on the machine's time, not on the demo's clock. Claims that are given win over the usual ones. */
function sign(claims: JWTPayload, seconds: number, kid: string, key: CryptoKey): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const payload = { iat: now, nbf: now - 60, exp: now + seconds, ...claims }
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid }).sign(key)
}

async function verify(token: string, key: KeyObject): Promise<JWTPayload | null> {
  try {
    return (await jwtVerify(token, key, { algorithms: ['RS256'] })).payload
  } catch {
    // Forged, expired or not a token at all: for the caller they are the same.
    return null
  }
}
