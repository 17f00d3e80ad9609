import { GraphError } from '@microsoft/microsoft-graph-client'
import { retryAfterMs } from './retry-after.ts'

/** What a request to Graph came to. `status` is -1 where none was answered (network, time-out, no token). */
export type GraphFailure = { status: number; code: string; message: string; afterMs: number | null }

/**
 * Reads what the Graph client threw; null when it is no answer of Graph's at all but a bug, to be thrown on.
 * `code` and `message` are for decisions; only `code` may be logged.
 */
export function graphFailure(error: unknown): GraphFailure | null {
  if (!(error instanceof GraphError)) return null
  const headers = error.headers instanceof Headers ? error.headers : new Headers()
  return {
    status: error.statusCode,
    code: error.code ?? '',
    message: error.message,
    afterMs: retryAfterMs(headers.get('retry-after'), headers.get('date')),
  }
}

/** Whether the app lacks the right in that tenant, as opposed to being forbidden this one person or thing. */
export function lacksConsent(failure: GraphFailure) {
  if (failure.code === 'NoConsent' || failure.code === 'Authorization_RequestDenied') return true
  return failure.status === 403 && /missing role permissions|insufficient privileges/i.test(failure.message)
}
