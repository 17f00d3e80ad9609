import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A page that has lain open longer than this asks to be loaded again. */
const LIVES_MS = 24 * 3_600_000
/** Two instances draw and take the same page: one's clock may be a little behind the other's. */
const CLOCKS_DIFFER_MS = 60_000

/**
 * Proof that the form was posted from a page that this product drew for this very link: a scanner that posts blindly has
 * none. `secret` is the product's own, `link` the personal link's token; `shown` is what the page showed of the seat's own
 * answer, so that nobody changes an answer that they have not seen, nor sends an old form once more.
 */
export function makeFormToken(secret: string, link: string, shown: string, now: Date): string {
  const [issued, digest] = [String(now.getTime()), digestOf(shown)]
  return `${issued}.${digest}.${sign(secret, link, issued, digest)}`
}

/** `changed`: the page is ours and fresh, but shows another answer than `shown`, which stands now. */
export function checkFormToken(
  secret: string,
  link: string,
  shown: string,
  token: string,
  now: Date,
): 'fresh' | 'changed' | 'stale' {
  const [issued = '', digest = '', signature = ''] = token.split('.')
  const age = now.getTime() - Number(issued)
  if (!/^\d{1,15}$/.test(issued) || age < -CLOCKS_DIFFER_MS || age > LIVES_MS) return 'stale'
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, link, issued, digest))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'stale'
  return digest === digestOf(shown) ? 'fresh' : 'changed'
}

const digestOf = (shown: string): string => createHash('sha256').update(shown).digest('base64url')

const sign = (secret: string, link: string, issued: string, digest: string): string =>
  createHmac('sha256', secret).update(`form ${link} ${issued} ${digest}`).digest('base64url')
