import { levelOf } from '../database-gone.ts'
import { type Claimed, giveBack } from '../store/outbox.ts'
import { type SendSlot, takeSendSlots } from '../store/rate-limit.ts'
import type { Account } from '../store/addressees.ts'
import { type Batch, readBatch } from './batch.ts'
import { nextStep } from './next-step.ts'
import { MAIL_SEND_LIMITS, MAILBOX_SCOPE, TEAMS_SEND_LIMITS } from './rate-limit/limits.ts'
import { type End, recordEnd } from './record-end.ts'
import { type CardSending, sendCard } from './send-card.ts'
import { type MailSending, sendMail } from './send-mail.ts'
import {
  isNoticeCard,
  isNoticeMail,
  type NoticeCard,
  type NoticeMail,
  sendNoticeCard,
  sendNoticeMail,
} from './send-notice.ts'
import type { Worker } from './worker.ts'

/** Longer than a sending can take, its slot and its token included; after a crash what was claimed waits so long. */
export const LEASE_MS = 60_000
/** What a sending may still take; with less left of the lease it is not begun. */
const LEFT_FOR_SENDING_MS = 30_000
/** Slots are given a second ahead: asking this much before the next is free keeps the way full. */
const ASK_AHEAD_MS = 500
/** The first to a tenant after a rest is mostly answered within this time; the others ask again then. */
const AFTER_FIRST_MS = 60
/** More mails than this need not wait in memory. */
const MOST_MAILS_WAITING = 20
const MAILBOX_BUSY_MS = 1_000

/**
 * Starts what can be done now with deliveries just claimed, each sending at its slot, and puts back those that have to
 * wait for one. Returns when the next slot is worth asking for; null: every delivery has got one.
 */
export async function dispatch(worker: Worker, claimed: readonly Claimed[]): Promise<Date | null> {
  const { db, clock, config } = worker.deps
  const batch = await readBatch(db, claimed, clock(), config.secretariatMailbox)
  const cards: (CardSending | NoticeCard)[] = []
  const mails: (MailSending | NoticeMail)[] = []
  for (const delivery of claimed) {
    const step = nextStep(delivery, batch.addresseeOf(delivery), worker.installer.refusalOf)
    if (step.step === 'send_card') cards.push({ delivery, ...step } as CardSending | NoticeCard)
    else if (step.step === 'send_mail') mails.push({ delivery, ...step } as MailSending | NoticeMail)
    else if (step.step === 'install') worker.launch(() => install(worker, delivery, step.account))
    else worker.launch(() => recordEnd(worker, delivery, { end: step.state, reason: step.reason }))
  }
  const [refusedCards, refusedMails] = await Promise.all([
    startCards(worker, batch, cards),
    startMails(worker, batch, mails),
  ])
  const refused = [...refusedCards, ...refusedMails]
  await giveBack(db, refused)
  // Each at its own instant: those that fall due a little later than the first are not forgotten.
  for (const { nextAttemptAt } of refused) worker.expectDueAt(nextAttemptAt)
  return refused.reduce<Date | null>(
    (first, { nextAttemptAt: at }) => (first === null || at < first ? at : first),
    null,
  )
}

type Refused = Pick<Claimed, 'id' | 'leasedUntil'> & { nextAttemptAt: Date }

async function startCards(
  worker: Worker,
  batch: Batch,
  cards: (CardSending | NoticeCard)[],
): Promise<Refused[]> {
  const byTenant = Map.groupBy(cards, ({ chat }) => chat.tenantId)
  const refused = [...byTenant].map(async ([tenantId, sendings]) => {
    const { db, clock } = worker.deps
    const room = worker.departures.room(tenantId, sendings.length)
    const [starting, waiting] = [sendings.slice(0, room), sendings.slice(room)]
    const slots = await takeSendSlots(db, {
      tenantId,
      conversationIds: starting.map(({ chat }) => chat.conversationId),
      now: clock(),
      limits: TEAMS_SEND_LIMITS,
    })
    const nextAttemptAt = new Date(clock().getTime() + AFTER_FIRST_MS)
    return [
      ...waiting.map(({ delivery }) => ({ ...delivery, nextAttemptAt })),
      ...startAtSlots(worker, starting, slots, (sending) =>
        sendOrPutBack(worker, sending.delivery, () =>
          isNoticeCard(sending) ? sendNoticeCard(worker, batch, sending) : sendCard(worker, batch, sending),
        ),
      ),
    ]
  })
  return (await Promise.all(refused)).flat()
}

async function startMails(
  worker: Worker,
  batch: Batch,
  mails: (MailSending | NoticeMail)[],
): Promise<Refused[]> {
  const { db, clock } = worker.deps
  if (worker.mails.waiting() >= MOST_MAILS_WAITING) {
    const nextAttemptAt = new Date(clock().getTime() + MAILBOX_BUSY_MS)
    return mails.map(({ delivery }) => ({ ...delivery, nextAttemptAt }))
  }
  const conversationIds = mails.map(({ delivery }) => delivery.personId)
  const limits = MAIL_SEND_LIMITS
  const slots = await takeSendSlots(db, { tenantId: MAILBOX_SCOPE, conversationIds, now: clock(), limits })
  return startAtSlots(worker, mails, slots, (sending) =>
    worker.mails.run(() =>
      sendOrPutBack(worker, sending.delivery, () =>
        isNoticeMail(sending) ? sendNoticeMail(worker, batch, sending) : sendMail(worker, batch, sending),
      ),
    ),
  )
}

/** Returns the deliveries that got no slot. */
function startAtSlots<T extends { delivery: Claimed }>(
  worker: Worker,
  sendings: readonly T[],
  slots: readonly SendSlot[],
  start: (sending: T) => Promise<void>,
): Refused[] {
  const { clock } = worker.deps
  return sendings.flatMap((sending, nth) => {
    const { delivery } = sending
    const slot = slots[nth]
    if (slot?.granted !== true)
      return [{ ...delivery, nextAttemptAt: whenToAskAgain(slot?.at ?? clock(), clock()) }]
    worker.launch(async () => {
      await waitUntil(slot.at, clock)
      await start(sending)
    })
    return []
  })
}

/** A slot that lies nearer than slots are given ahead is refused for the chat's sake, and free then and not before. */
function whenToAskAgain(freeAt: Date, now: Date): Date {
  const near = freeAt.getTime() - now.getTime() <= TEAMS_SEND_LIMITS.aheadMs
  return near ? freeAt : new Date(freeAt.getTime() - ASK_AHEAD_MS)
}

/** Nothing is sent that somebody else may be sending, as after the clock has been moved forward. */
async function sendOrPutBack(worker: Worker, delivery: Claimed, send: () => Promise<End>): Promise<void> {
  const { deps } = worker
  const left = delivery.leasedUntil.getTime() - deps.clock().getTime()
  if (left < LEFT_FOR_SENDING_MS) return putBack(worker, delivery)
  const end = await send().catch((error: unknown): End => {
    deps.log[levelOf(error)]({ err: error, deliveryId: delivery.id }, 'a delivery could not be tried')
    return { end: 'retry', afterMs: null, reason: 'internal' }
  })
  await recordEnd(worker, delivery, end)
}

/** Installing is a step of its own: the delivery then falls due again, and finds the chat, or the next way. */
async function install(worker: Worker, delivery: Claimed, account: Account): Promise<void> {
  const { log } = worker.deps
  const installed = await worker.installer.install(account).catch((error: unknown) => {
    log[levelOf(error)]({ err: error, deliveryId: delivery.id }, 'an installation could not be tried')
    return 'later' as const
  })
  if (installed !== 'later') return putBack(worker, delivery)
  await recordEnd(worker, delivery, { end: 'retry', afterMs: null, reason: 'install_later' })
}

async function putBack({ deps, expectDueAt }: Worker, delivery: Claimed): Promise<void> {
  const nextAttemptAt = deps.clock()
  await giveBack(deps.db, [{ ...delivery, nextAttemptAt }])
  expectDueAt(nextAttemptAt)
}

function waitUntil(at: Date, clock: () => Date): Promise<void> {
  const ms = at.getTime() - clock().getTime()
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
