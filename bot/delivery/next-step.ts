import type { Chat } from '../deps.ts'
import type { Account, Addressee } from '../store/addressees.ts'
import type { Claimed, Delivery } from '../store/outbox.ts'
import { MAX_ATTEMPTS } from './backoff.ts'
import { chatOfCard, chooseChat } from './choose-chat.ts'

/** What can be done with a delivery now, before its words are made. `end`: it is not sent by this door. */
export type Step =
  | { step: 'send_card'; chat: Chat; member: boolean; replaces: string | null }
  | { step: 'send_mail'; to: string }
  | { step: 'install'; account: Account }
  | { step: 'end'; state: 'gone' | 'failed' | 'dropped'; reason: string }

/** A card that lies in its chat is drawn anew there. */
const UPDATES: readonly Claimed['kind'][] = [
  'update',
  'breakout_update',
  'session_update',
  'programme_update',
  'time_poll_update',
]

export function nextStep(
  delivery: Claimed,
  addressee: Addressee,
  refusalOf: (account: Account) => string | null,
): Step {
  const { door, attempts, seatId } = delivery
  // Somebody died with it every time; whatever the cause, it ends.
  if (attempts > MAX_ATTEMPTS) return { step: 'end', state: 'failed', reason: 'attempts' }
  if (UPDATES.includes(delivery.kind)) return updateStep(delivery, addressee)
  // Who has left the seat is neither asked nor told for it.
  if (seatId !== null && !addressee.seats.some((seat) => seat.seatId === seatId))
    return { step: 'end', state: 'dropped', reason: 'left_seat' }
  if (door === 'mail') {
    const { mail } = addressee
    return mail === null
      ? { step: 'end', state: 'gone', reason: 'no_address' }
      : { step: 'send_mail', to: mail }
  }
  const way = chooseChat(addressee.accounts, refusalOf)
  switch (way.way) {
    case 'chat':
      return { step: 'send_card', chat: way.chat, member: way.member, replaces: null }
    case 'install':
      return { step: 'install', account: way.account }
    case 'none':
      return { step: 'end', state: 'gone', reason: way.reason }
  }
}

function updateStep(
  { target, superseded }: Pick<Delivery, 'target' | 'superseded'>,
  { accounts }: Addressee,
): Step {
  if (superseded) return { step: 'end', state: 'dropped', reason: 'superseded' }
  if (target === null || target.activityId === null)
    return { step: 'end', state: 'dropped', reason: 'no_card' }
  const chat = chatOfCard(accounts, target)
  if (chat === null) return { step: 'end', state: 'dropped', reason: 'blocked' }
  return { step: 'send_card', chat, member: true, replaces: target.activityId }
}
