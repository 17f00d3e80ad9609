/**
 * How long a server asks to be left alone, in milliseconds; null where it says nothing that can be understood.
 * `Retry-After` is seconds or an HTTP date; a date is held against the answer's own `Date`, so that our clock
 * (which may be a set one) has no part in it.
 */
export function retryAfterMs(retryAfter: string | null | undefined, date: string | null | undefined) {
  const said = retryAfter?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(said)) return Math.ceil(Number(said) * 1000)
  const until = Date.parse(said)
  const answered = Date.parse(date ?? '')
  if (Number.isNaN(until) || Number.isNaN(answered)) return null
  return Math.max(0, until - answered)
}
