import type { Request } from 'restify'
import { type Body, readBody } from './read-body.ts'

/** A remark of the longest kind, percent-encoded, with room for the rest. */
const LARGEST_FORM = 100_000

export type Form =
  | { ok: true; fields: Record<string, string> }
  | { ok: false; why: 'no_form' | Extract<Body, { ok: false }>['why'] }

/** The fields of a posted form. One that says something twice says nothing for certain, and is no form. */
export async function readForm(request: Request): Promise<Form> {
  const [type = ''] = request.header('content-type', '').split(';')
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return { ok: false, why: 'no_form' }
  const body = await readBody(request, LARGEST_FORM)
  if (!body.ok) return body
  const given = [...new URLSearchParams(body.bytes.toString('utf8'))]
  const fields = Object.fromEntries(given)
  return given.length === Object.keys(fields).length ? { ok: true, fields } : { ok: false, why: 'no_form' }
}
