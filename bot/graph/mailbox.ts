import type { Message } from '@microsoft/microsoft-graph-types'
import type { Config } from '../config.ts'
import type { Mailbox, OutgoingMail, SendResult } from '../deps.ts'
import { searchBounces } from './bounce-search.ts'
import type { GraphClients } from './graph-clients.ts'
import { graphFailure } from './graph-failure.ts'

/** Codes by which Exchange says that the address itself is no good. */
const BAD_RECIPIENT = new Set([
  'ErrorInvalidRecipients',
  'ErrorInvalidSmtpAddress',
  'ErrorMessageRecipientInvalid',
])

/** The secretariat's mailbox in the host's tenant. Graph's 202 says that Exchange took the mail, not that it arrived. */
export function createMailbox(
  config: Pick<Config, 'graphUrl' | 'hostTenantId' | 'secretariatMailbox'>,
  clients: GraphClients,
): Mailbox {
  const path = `users/${encodeURIComponent(config.secretariatMailbox)}`
  return {
    async send(mail) {
      try {
        await clients
          .single(config.hostTenantId)
          .api(`${path}/sendMail`)
          .post({ message: asMessage(mail), saveToSentItems: true })
        return { result: 'sent', id: null }
      } catch (error) {
        return sendFailure(error)
      }
    },
    findBounces: (since, now) =>
      searchBounces({
        client: clients.patient(config.hostTenantId),
        graphUrl: config.graphUrl,
        mailbox: config.secretariatMailbox,
        since,
        now,
      }),
  }
}

function asMessage(mail: OutgoingMail): Message {
  return {
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: [{ emailAddress: { address: mail.to } }],
    internetMessageHeaders: mail.headers,
  }
}

function sendFailure(error: unknown): SendResult {
  const failure = graphFailure(error)
  if (!failure) throw error
  const { status, code, afterMs } = failure
  // Accepted; the library stumbled over an answer without a body.
  if (status >= 200 && status < 300) return { result: 'sent', id: null }
  const reason = `${status} ${code}`
  if (BAD_RECIPIENT.has(code)) return { result: 'gone', reason }
  // Without consent or the right to the mailbox no mail goes; while tries last, an administrator may mend it.
  const mayPass =
    status < 0 || status === 401 || status === 403 || status === 408 || status === 429 || status >= 500
  if (mayPass) return { result: 'retry', afterMs, throttled: status === 429, reason }
  return { result: 'failed', reason }
}
