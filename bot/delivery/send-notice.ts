import type { Chat, SendResult } from '../deps.ts'
import { DELIVERY_HEADER } from '../graph/delivery-header.ts'
import type { Notice } from '../store/notices.ts'
import type { Batch } from './batch.ts'
import { chooseChat } from './choose-chat.ts'
import { drawNotice } from './draw-notice.ts'
import type { End } from './record-end.ts'
import { type CardSending, pauseTenant } from './send-card.ts'
import { type MailSending, pauseMailbox } from './send-mail.ts'
import type { Worker } from './worker.ts'

/** `replaces`: the activity that the card takes the place of; null: a new message. */
export type NoticeCard = { delivery: Notice; chat: Chat; member: boolean; replaces: string | null }
export type NoticeMail = { delivery: Notice; to: string }

export const isNoticeCard = (sending: CardSending | NoticeCard): sending is NoticeCard =>
  sending.delivery.roundId === null
export const isNoticeMail = (sending: MailSending | NoticeMail): sending is NoticeMail =>
  sending.delivery.roundId === null

const nobodyNeedsIt: End = { end: 'dropped', reason: 'outdated' }

/** Draws the card as things are and sends it now. */
export async function sendNoticeCard(
  { deps, installer, departures }: Worker,
  batch: Batch,
  { delivery, chat, member, replaces }: NoticeCard,
): Promise<End> {
  const addressee = batch.addresseeOf(delivery)
  const drawn = await drawNotice(deps, delivery, addressee, chat.userId === null ? [] : [chat.userId])
  if (drawn === null) return nobodyNeedsIt
  const result = await departures.leave(chat.tenantId, () =>
    replaces === null ? deps.teams.send(chat, drawn.card) : deps.teams.update(chat, replaces, drawn.card),
  )
  switch (result.result) {
    case 'sent': {
      const { tenantId, objectId } = chat
      return {
        end: 'sent',
        to: { tenantId, objectId, activityId: result.id },
        counts: false,
        member,
        drawn: 0,
        ...(drawn.told && { told: drawn.told }),
        ...(drawn.look !== undefined && { look: drawn.look }),
      }
    }
    case 'gone': {
      if (replaces !== null) return { end: 'dropped', reason: result.reason }
      const others = addressee.accounts.filter((account) => account.objectId !== chat.objectId)
      const again = chooseChat(others, installer.refusalOf).way !== 'none'
      return { end: 'blocked', chat, again, reason: result.reason }
    }
    case 'retry':
      if (result.throttled) await pauseTenant(deps, chat.tenantId, result.afterMs)
      return { end: 'retry', afterMs: result.afterMs, reason: result.reason }
    case 'lost':
      if (replaces !== null) return { end: 'lost', anew: 'notice', reason: result.reason }
      return other(result)
    default:
      return other(result)
  }
}

/** Writes the mail as things are and sends it now. */
export async function sendNoticeMail(
  { deps }: Worker,
  batch: Batch,
  { delivery, to }: NoticeMail,
): Promise<End> {
  const drawn = await drawNotice(deps, delivery, batch.addresseeOf(delivery), [])
  if (drawn === null) return nobodyNeedsIt
  const headers = [{ name: DELIVERY_HEADER, value: delivery.id }]
  const result = await deps.mailbox.send({ to, ...(await drawn.mail()), headers })
  switch (result.result) {
    case 'sent':
      return {
        end: 'sent',
        to: null,
        counts: false,
        member: true,
        drawn: 0,
        ...(drawn.told && { told: drawn.told }),
      }
    case 'gone':
      return { end: 'gone', reason: result.reason }
    case 'retry':
      if (result.throttled) await pauseMailbox(deps, result.afterMs)
      return { end: 'retry', afterMs: result.afterMs, reason: result.reason }
    default:
      return other(result)
  }
}

/** A new message that Teams says is lost is tried again; nothing lies there that could be. */
const other = ({ result, reason }: Extract<SendResult, { result: 'lost' | 'failed' }>): End =>
  result === 'lost' ? { end: 'retry', afterMs: null, reason } : { end: 'failed', reason }
