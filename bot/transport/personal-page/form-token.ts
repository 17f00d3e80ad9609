import { createHmac, timingSafeEqual } from 'node:crypto'

/** A page that has lain open longer than this asks to be loaded again. */
const LIVES_MS = 24 * 3_600_000

/**
 * Proof that the form was posted from a page that this product drew for this very link: a scanner that posts blindly has
 * none. `secret` is the product's own, `link` the personal link's token.
 */
export function makeFormToken(secret: string, link: string, now: Date): string {
  const issued = String(now.getTime())
  return `${issued}.${sign(secret, link, issued)}`
}

export function isFormToken(secret: string, link: string, token: string, now: Date): boolean {
  const [issued = '', signature = ''] = token.split('.')
  const age = now.getTime() - Number(issued)
  if (!/^\d{1,15}$/.test(issued) || age < 0 || age > LIVES_MS) return false
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, link, issued))]
  return given.length === right.length && timingSafeEqual(given, right)
}

const sign = (secret: string, link: string, issued: string): string =>
  createHmac('sha256', secret).update(`form ${link} ${issued}`).digest('base64url')
