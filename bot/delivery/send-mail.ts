import { DELIVERY_HEADER } from '../graph/delivery-header.ts'
import { insertLink } from '../store/mail-links.ts'
import type { Delivery } from '../store/outbox.ts'
import { pauseSending } from '../store/rate-limit.ts'
import { cardDataFor } from '../views/card-data.ts'
import type { Batch } from './batch.ts'
import { drawMail } from './draw.ts'
import { MAIL_SEND_LIMITS, MAILBOX_SCOPE, PAUSE_WITHOUT_RETRY_AFTER_MS } from './rate-limit/limits.ts'
import { personalAddresses, readerOf, tabAddresses } from './reader.ts'
import type { End } from './record-end.ts'
import { sayingOf } from './saying.ts'
import type { OutboundDeps, Worker } from './worker.ts'

export type MailSending = { delivery: Delivery; to: string }

/** Writes the mail as the round is and sends it now. */
export async function sendMail({ deps }: Worker, batch: Batch, { delivery, to }: MailSending): Promise<End> {
  const round = await batch.roundOf(delivery)
  const saying = sayingOf(delivery, round)
  if (saying.form === 'nothing') return { end: 'dropped', reason: saying.reason }
  const reader = readerOf(batch.addresseeOf(delivery), round.facts, delivery.seatId)
  const seat = round.facts.seats.find((each) => each.seatId === reader.seatId)
  const asks = seat !== undefined && round.data.takesAnswers
  const addresses = asks
    ? personalAddresses(deps.config, await newLink(deps, delivery, seat.seatId))
    : tabAddresses(deps.config, delivery.roundId)
  const data = cardDataFor(round, { ...reader, ...addresses, refreshUserIds: [] })
  const { subject, html } = drawMail(saying, data)
  const headers = [{ name: DELIVERY_HEADER, value: delivery.id }]
  const result = await deps.mailbox.send({ to, subject, html, headers })

  switch (result.result) {
    case 'sent': {
      const drawn = round.facts.round.version
      return { end: 'sent', to: null, counts: delivery.counts && asks, member: true, drawn }
    }
    case 'retry':
      if (result.throttled) await pauseMailbox(deps, result.afterMs)
      return { end: 'retry', afterMs: result.afterMs, reason: result.reason }
    default:
      return { end: result.result === 'gone' ? 'gone' : 'failed', reason: result.reason }
  }
}

/** Stored before the mail leaves: a link that nobody has opens nothing, and one in a mail must open. */
async function newLink(
  { db, newSecret, clock }: Pick<OutboundDeps, 'db' | 'newSecret' | 'clock'>,
  { roundId, personId }: Delivery,
  seatId: string,
): Promise<string> {
  const token = newSecret()
  await insertLink(db, token, { roundId, seatId, personId }, clock())
  return token
}

/** The mailbox has asked for a pause. */
export async function pauseMailbox(
  { db, clock }: Pick<OutboundDeps, 'db' | 'clock'>,
  afterMs: number | null,
): Promise<void> {
  const now = clock()
  const until = new Date(now.getTime() + (afterMs ?? PAUSE_WITHOUT_RETRY_AFTER_MS))
  await pauseSending(db, { tenantId: MAILBOX_SCOPE, until, now, limits: MAIL_SEND_LIMITS })
}
