import type { Request } from 'restify'
import { readBody } from './read-body.ts'

/** A remark of the longest kind, percent-encoded, with room for the rest. */
const LARGEST_FORM = 100_000

/** The fields of a posted form, each once; null where it is no form or too large. */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (!request.header('content-type', '').startsWith('application/x-www-form-urlencoded')) return null
  const body = await readBody(request, LARGEST_FORM)
  return body.ok ? Object.fromEntries(new URLSearchParams(body.bytes.toString('utf8'))) : null
}
