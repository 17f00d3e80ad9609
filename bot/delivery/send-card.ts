import type { Chat, SendResult } from '../deps.ts'
import { pauseSending } from '../store/rate-limit.ts'
import type { Delivery } from '../store/outbox.ts'
import { cardDataFor } from '../views/card-data.ts'
import type { Batch } from './batch.ts'
import { chooseChat } from './choose-chat.ts'
import { drawCard } from './draw.ts'
import { PAUSE_WITHOUT_RETRY_AFTER_MS, TEAMS_SEND_LIMITS } from './rate-limit/limits.ts'
import { hasLeft, readerOf, tabAddresses } from './reader.ts'
import type { End } from './record-end.ts'
import { sayingOf } from './saying.ts'
import type { Worker } from './worker.ts'

export type CardSending = {
  delivery: Delivery
  chat: Chat
  /** The chat is of an account that is a member of its tenant. */
  member: boolean
  /** The activity that the card takes the place of; null: a new message. */
  replaces: string | null
}

/** Draws the card as the round is and sends it now. */
export async function sendCard(
  { deps, installer, departures }: Worker,
  batch: Batch,
  sending: CardSending,
): Promise<End> {
  const { delivery, chat, member, replaces } = sending
  const round = await batch.roundOf(delivery)
  const addressee = batch.addresseeOf(delivery)
  const left = hasLeft(addressee, round.facts, delivery.seatId)
  const saying = left ? ({ form: 'left' } as const) : sayingOf(delivery, round)
  if (saying.form === 'nothing') return { end: 'dropped', reason: saying.reason }
  const data = cardDataFor(round, {
    ...readerOf(addressee, round.facts, delivery.seatId),
    ...tabAddresses(deps.config, delivery.roundId),
    // Asked anew by Teams, the round would not be found: what stands there now stays.
    refreshUserIds: left || chat.userId === null ? [] : [chat.userId],
  })
  const message = drawCard(saying, data)
  const result: SendResult = await departures.leave(chat.tenantId, () =>
    replaces === null ? deps.teams.send(chat, message) : deps.teams.update(chat, replaces, message),
  )

  switch (result.result) {
    case 'sent': {
      const { tenantId, objectId } = chat
      // Only a card that asks, in a tenant where the person is a member, reaches a seat.
      const counts = delivery.counts && member && data.viewer.mayAnswer
      const drawn = round.facts.round.version
      return { end: 'sent', to: { tenantId, objectId, activityId: result.id }, counts, member, drawn }
    }
    case 'retry': {
      const { afterMs, throttled, reason } = result
      if (throttled) await pauseTenant(deps, chat.tenantId, afterMs)
      return { end: 'retry', afterMs, reason }
    }
    case 'gone': {
      const others = addressee.accounts.filter((account) => account.objectId !== chat.objectId)
      const again = replaces === null && chooseChat(others, installer.refusalOf).way !== 'none'
      return { end: 'blocked', chat, again, reason: result.reason }
    }
    case 'lost':
      // Only what is to be replaced can be lost; a chat that says so of a new message is tried again.
      if (replaces === null) return { end: 'retry', afterMs: null, reason: result.reason }
      return { end: 'lost', anew: data.takesAnswers ? 'proposal' : 'outcome', reason: result.reason }
    case 'failed':
      return { end: 'failed', reason: result.reason }
  }
}

/** Teams has asked for a pause: every sender of the tenant takes it. */
export async function pauseTenant(
  { db, clock }: Pick<Worker['deps'], 'db' | 'clock'>,
  tenantId: string,
  afterMs: number | null,
): Promise<void> {
  const now = clock()
  const until = new Date(now.getTime() + (afterMs ?? PAUSE_WITHOUT_RETRY_AFTER_MS))
  await pauseSending(db, { tenantId, until, now, limits: TEAMS_SEND_LIMITS })
}
