import type { Request } from 'restify'

export type Body = { ok: true; bytes: Buffer } | { ok: false; why: 'too_large' | 'encoded' | 'broken_off' }

/**
 * The request's body, of at most so many bytes. What comes beyond is read and thrown away, so that the sender is told why
 * rather than cut off. A compressed body is not read at all: it could unfold to any size.
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') return { ok: false, why: 'encoded' }
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
    }
  } catch {
    // The sender hung up in the middle: there is nobody left to answer, and nothing was begun.
    return { ok: false, why: 'broken_off' }
  }
  return length > limit ? { ok: false, why: 'too_large' } : { ok: true, bytes: Buffer.concat(chunks) }
}
