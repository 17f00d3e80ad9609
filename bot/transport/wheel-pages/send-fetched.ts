import { createHash } from 'node:crypto'
import type { Request, Response } from 'restify'
import { sendJson } from '../http/server.ts'

/** What is fetched again and again: with an ETag, so that what has not changed is not sent again. */
export function sendFetched(
  request: Request,
  response: Response,
  { mediaType, bytes, caching }: { mediaType: string; bytes: Uint8Array; caching: string },
): void {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  response.setHeader('etag', etag)
  response.setHeader('cache-control', caching)
  // Who has the address reads it: it is not to be found by searching.
  response.setHeader('x-robots-tag', 'noindex, nofollow')
  if (isKnown(request.header('if-none-match', ''), etag)) {
    response.statusCode = 304
    response.end()
    return
  }
  response.statusCode = 200
  response.setHeader('content-type', mediaType)
  response.setHeader('content-length', bytes.byteLength)
  response.end(bytes)
}

/** RFC 9110: a list, and what a proxy has packed is as good (`W/`). */
const isKnown = (header: string, etag: string): boolean =>
  header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)

/** Unknown, stopped and expired addresses are answered alike. */
export function sendNothing(response: Response, why: 'unknown' | 'too_often'): void {
  response.setHeader('cache-control', 'no-store')
  if (why === 'too_often') {
    response.setHeader('retry-after', '3600')
    return sendJson(response, 429, {
      code: 'too_many',
      message: 'Adressen hentes for ofte. Prøv igen om en time.',
    })
  }
  sendJson(response, 404, { code: 'not_found', message: 'Adressen findes ikke, er lukket eller er udløbet.' })
}
