import type { SendLimits } from '../../store/rate-limit.ts'

/**
 * Microsoft counts when a request arrives, we when it leaves. Windows are taken this much longer, so that sends
 * which leave in two windows do not arrive in one. 25 ms costs 2.5 % of the tenant's 50 a second.
 */
const MARGIN_MS = 25
const SECOND = 1_000

const limit = (count: number, seconds: number) => ({ count, windowMs: seconds * SECOND + MARGIN_MS })

/** The same pace as 50 in a window, two by two. */
const EVENLY = { count: 2, windowMs: Math.ceil((2 * (SECOND + MARGIN_MS)) / 50) }

/** What Teams lets a bot send (documentation of rate limits for bots in Teams), and how we keep under it. */
export const TEAMS_SEND_LIMITS: SendLimits = {
  /**
   * 50 requests a second for one app in one tenant, evenly: fifty at once keep the process busy for a tenth of a
   * second, one burst more and the next less, so that more than fifty arrive within a second.
   */
  perTenant: [limit(50, 1), EVENLY],
  /** For one bot in one conversation: 7 in a second, 8 in two, 60 in thirty, 1,800 in an hour. */
  perConversation: [limit(7, 1), limit(8, 2), limit(60, 30), limit(1_800, 3_600)],
  /** Enough to take the next window while this one is used, which keeps the way full; more would make a pause late. */
  aheadMs: 1_050,
  /** Clocks kept by NTP differ by far less. */
  clockToleranceMs: 10_000,
  /** Teams asks for seconds; what asks for more than this is waited for by the deliveries themselves. */
  longestPauseMs: 5 * 60 * SECOND,
}

/** The pause after a 429 that does not say how long: as long as the longest of the short windows. */
export const PAUSE_WITHOUT_RETRY_AFTER_MS = 2 * SECOND

/** Stands where a tenant's id does among the slots: all mail leaves by one mailbox. */
export const MAILBOX_SCOPE = 'mailbox'

/** What Graph lets an app do with one mailbox (10,000 requests in ten minutes), half of it: the mailbox is also read. */
export const MAIL_SEND_LIMITS: SendLimits = {
  ...TEAMS_SEND_LIMITS,
  perTenant: [limit(4, 0.5)],
  /** No rule of Microsoft's: an error of ours must not fill somebody's mailbox. */
  perConversation: [limit(20, 60)],
}

/** Graph takes four requests at a time for one mailbox; one is left for reading it. */
export const MAILS_AT_ONCE = 3
