import type { Transaction } from 'kysely'
import type { Chat } from '../deps.ts'
import type { RoundEvent } from '../domain/rounds/decided.ts'
import type { Database } from '../store/database.ts'
import { KINDS_THAT_SHOW_THE_ROUND } from '../store/deliveries.ts'
import {
  blockConversation,
  holdVersion,
  openMailDoor,
  sendCardAnew,
  updateCard,
} from '../store/follow-ups.ts'
import { type Notice, sendNoticeByMail } from '../store/notices.ts'
import { type Claimed, type Delivery, type Recorded, recordResult, type SentTo } from '../store/outbox.ts'
import { appendHistory } from '../store/rounds.ts'
import { nextAttempt } from './backoff.ts'
import { followBreakout, type ToldOfGroup } from './follow-breakout.ts'
import { followPoll } from './follow-poll.ts'
import { followProgramme } from './follow-programme.ts'
import type { Worker } from './worker.ts'

/** How a try ended, as far as the outbox is concerned. */
export type End =
  /** `drawn`: the version of the round that was shown. `member` false: a card that only a guest's account got. */
  | {
      end: 'sent'
      to: SentTo | null
      counts: boolean
      member: boolean
      drawn: number
      told?: ToldOfGroup
      /** What a card that is kept true shows. */
      look?: string
    }
  | { end: 'retry'; afterMs: number | null; reason: string }
  /** The chat takes nothing from us; `again`: there is another way to the person. */
  | { end: 'blocked'; chat: Chat; again: boolean; reason: string }
  /** The card that was to be updated is not there any more. */
  | { end: 'lost'; anew: 'proposal' | 'outcome' | 'notice'; reason: string }
  | { end: 'gone' | 'failed' | 'dropped'; reason: string }

/** The database may be restarting: what has been sent is worth some patience, since otherwise it is sent twice. */
const WAITS_MS = [250, 1_000, 2_000, 4_000]

/** Writes down how a try ended, with its history and all that follows from it, in one transaction. */
export async function recordEnd(worker: Worker, delivery: Claimed, end: End): Promise<void> {
  const { log } = worker.deps
  const { id, roundId, kind, door, attempts } = delivery
  const reason = end.end === 'sent' ? undefined : end.reason
  log.debug({ deliveryId: id, roundId, kind, door, attempts, end: end.end, reason }, 'delivery')
  for (const waitMs of [...WAITS_MS, null])
    try {
      return await (delivery.roundId === null
        ? writeNoticeEnd(worker, delivery, end)
        : writeEnd(worker, delivery, end))
    } catch (error) {
      if (waitMs === null) throw error
      log.warn({ err: error, deliveryId: id }, 'the end of a delivery could not be written yet')
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
}

async function writeEnd({ deps, expectDueAt }: Worker, delivery: Delivery, end: End): Promise<void> {
  const now = deps.clock()
  const result = resultOf(delivery, end, now)
  let dueAt: Date | null = result.state === 'retry' ? result.nextAttemptAt : null
  await deps.db.transaction().execute(async (trx) => {
    const version = await holdVersion(trx, delivery.roundId)
    if (end.end === 'blocked') await blockConversation(trx, end.chat)
    if (!(await recordResult(trx, delivery, result))) return
    await writeHistory(trx, delivery, result, now)
    if (await followUp(trx, deps.newId, { delivery, end, result, version, now })) dueAt = now
  })
  if (dueAt !== null) expectDueAt(dueAt)
}

/** No history is kept of a notice; one that a chat does not take goes by mail. */
async function writeNoticeEnd({ deps, expectDueAt }: Worker, notice: Notice, end: End): Promise<void> {
  const now = deps.clock()
  const result = resultOf(notice, end, now)
  let dueAt: Date | null = result.state === 'retry' ? result.nextAttemptAt : null
  await deps.db.transaction().execute(async (trx) => {
    if (end.end === 'blocked') await blockConversation(trx, end.chat)
    if (!(await recordResult(trx, notice, result))) return
    if (await followBreakout(trx, deps.newId, { notice, end, now })) dueAt = now
    if (await followProgramme(trx, deps.newId, { notice, end, now })) dueAt = now
    if (await followPoll(trx, deps.newId, { notice, end, now })) dueAt = now
    const closed = result.state === 'gone' || result.state === 'failed'
    if (!closed || notice.door === 'mail' || notice.target !== null) return
    const mail = { id: deps.newId(), insteadOf: notice.id, now }
    if (await sendNoticeByMail(trx, mail)) dueAt = now
  })
  if (dueAt !== null) expectDueAt(dueAt)
}

function resultOf(delivery: Pick<Claimed, 'attempts'>, end: End, now: Date): Recorded {
  switch (end.end) {
    case 'sent':
      return { state: 'sent', at: now, to: end.to, counts: end.counts }
    case 'retry': {
      const { afterMs, reason } = end
      const next = nextAttempt({ attempt: delivery.attempts, now, afterMs, random: Math.random() })
      return next.again ? { state: 'retry', nextAttemptAt: next.at, reason } : { state: 'failed', reason }
    }
    case 'blocked':
      return end.again
        ? { state: 'retry', nextAttemptAt: now, reason: end.reason }
        : { state: 'gone', reason: end.reason }
    case 'lost':
      return { state: 'gone', reason: end.reason }
    default:
      return { state: end.end, reason: end.reason }
  }
}

/** An update is no news of its own; neither is what is still tried, or what nobody needed. */
async function writeHistory(
  trx: Transaction<Database>,
  delivery: Delivery,
  result: Recorded,
  now: Date,
): Promise<void> {
  const { roundId, personId, seatId, kind, door } = delivery
  if (kind === 'update' || result.state === 'retry' || result.state === 'dropped') return
  const event: RoundEvent =
    result.state === 'sent'
      ? { kind: 'delivered', what: kind, personId, seatId }
      : { kind: 'undelivered', what: kind, personId, seatId, reason: result.reason }
  await appendHistory(trx, roundId, [event], { at: now, personId: null, door })
}

/** True where something new is due. */
async function followUp(
  trx: Transaction<Database>,
  newId: () => string,
  ended: { delivery: Delivery; end: End; result: Recorded; version: number; now: Date },
): Promise<boolean> {
  const { delivery, end, result, version, now } = ended
  const { id, kind, door, target, counts } = delivery
  if (end.end === 'lost' && end.anew !== 'notice') {
    await sendCardAnew(trx, { id: newId(), updateId: id, kind: end.anew, now })
    return true
  }
  if (end.end === 'sent') {
    // The round changed while the card was under way: what lies in the chat is old already.
    const cardId = target?.id ?? (KINDS_THAT_SHOW_THE_ROUND.includes(kind) ? id : null)
    const behind = door === 'teams' && cardId !== null && end.drawn !== version
    if (behind) await updateCard(trx, { id: newId(), cardId, now })
    const unreached = counts && !end.member && kind !== 'update'
    if (unreached) await openMailDoor(trx, { id: newId(), insteadOf: id, now })
    return behind || unreached
  }
  const closed = result.state === 'gone' || result.state === 'failed'
  if (!closed || door === 'mail' || kind === 'update') return false
  return openMailDoor(trx, { id: newId(), insteadOf: id, now })
}
