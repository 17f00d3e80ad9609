import { randomUUID } from 'node:crypto'
import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import type { Mail, State } from '../state.ts'
import { nonDeliveryReport } from './non-delivery-report.ts'

export type Letter = Pick<Mail, 'to' | 'from' | 'subject' | 'contentType' | 'content' | 'headers'>

export type Postman = {
  /** Puts the letter into the receiver's mailbox, or returns it to the sender's after a short while. */
  deliver(letter: Letter): void
  mailbox(address: string): Mail[]
  stop(): void
}

/** Delivers mail within the local tenant; nothing ever leaves the machine. */
export function makePostman(
  state: State,
  clock: TenantClock,
  changes: Changes,
  bounceAfterMs: number,
): Postman {
  const underway = new Set<NodeJS.Timeout>()

  const mailbox = (address: string) => (state.mailboxes[address.toLowerCase()] ??= [])

  const put = (address: string, mail: Mail) => {
    mailbox(address).push(mail)
    changes.announce({ what: 'mail', address: address.toLowerCase() })
  }

  const stamped = (letter: Letter): Mail => ({
    ...letter,
    id: `AAMk${randomUUID().replaceAll('-', '')}`,
    receivedAt: clock.now().toISOString(),
    internetMessageId: `<${randomUUID()}@${letter.from.address.split('@')[1]}>`,
    read: false,
    returned: null,
  })

  return {
    mailbox,
    deliver(letter) {
      const mail = stamped(letter)
      if (!bounces(state, letter.to)) return put(letter.to, mail)
      const timer = setTimeout(() => {
        underway.delete(timer)
        put(letter.from.address, nonDeliveryReport(mail, clock.now()))
      }, bounceAfterMs)
      underway.add(timer)
    },
    stop: () => underway.forEach((timer) => clearTimeout(timer)),
  }
}

/** `.invalid` is reserved for addresses that lead nowhere (RFC 2606). */
function bounces(state: State, address: string): boolean {
  return address.endsWith('.invalid') || state.bouncing.includes(address.toLowerCase())
}
