import type { EventFailure } from '../deps.ts'
import { type GraphFailure, graphFailure, lacksConsent } from './graph-failure.ts'

/** What an act on an event came to. Throws on what Graph never said. */
export function eventFailure(error: unknown): EventFailure {
  const failure = graphFailure(error)
  if (!failure) throw error
  const { status, afterMs } = failure
  return { ok: false, reason: reasonOf(failure), afterMs, code: `${status} ${failure.code}`.trim() }
}

function reasonOf(failure: GraphFailure): EventFailure['reason'] {
  const { status, code } = failure
  // Exchange has 409 for two who write at the same instant, and 412 for an etag that is no longer the event's.
  if (status === 412 || (status === 409 && code === 'ErrorIrresolvableConflict')) return 'changed'
  if (status === 404 && code === 'ErrorItemNotFound') return 'gone'
  // The mailbox is outside the scope that Exchange has given the app.
  if (lacksConsent(failure) || code === 'ErrorAccessDenied') return 'no_consent'
  // What may pass, 423 and 409 included: the mailbox is being moved, or something else holds the event.
  const mayPass = status < 0 || [401, 408, 409, 423, 429].includes(status) || status >= 500
  return mayPass ? 'unavailable' : 'refused'
}
