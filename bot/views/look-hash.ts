import { createHash } from 'node:crypto'

/** What something that was sent shows, in short: two are the same where it shows the same. */
export const lookHash = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)
