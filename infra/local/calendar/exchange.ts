import { randomUUID } from 'node:crypto'
import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import type { State } from '../state.ts'
import type { CalendarItem, MailboxCalendar, Response } from './calendar-item.ts'
import { copyFor, emptyItem, invitedAnew, type EventFields } from './item-making.ts'

export type ChangeKind = 'created' | 'updated' | 'deleted'
export type CalendarListener = (mailbox: string, id: string, kind: ChangeKind) => void
export type Exchange = ReturnType<typeof makeExchange>

/** All mailboxes' calendars. Invitations, changes and cancellations reach the invitees' own calendars at once. */
export function makeExchange(state: State, clock: TenantClock, changes: Changes) {
  const listeners = new Set<CalendarListener>()

  const calendar = (mailbox: string): MailboxCalendar =>
    (state.calendars[mailbox.toLowerCase()] ??= { items: [], log: [], generation: 1 })
  const find = (mailbox: string, id: string) => calendar(mailbox).items.find((item) => item.id === id)

  const tell = (mailbox: string, id: string, kind: ChangeKind) => {
    calendar(mailbox).log.push(id)
    changes.announce({ what: 'calendar', address: mailbox.toLowerCase() })
    for (const listener of listeners) listener(mailbox.toLowerCase(), id, kind)
  }
  const put = (mailbox: string, item: CalendarItem) => {
    calendar(mailbox).items.push(item)
    tell(mailbox, item.id, 'created')
  }
  const touch = (mailbox: string, item: CalendarItem, fields: Partial<CalendarItem>) => {
    Object.assign(item, fields, { change: item.change + 1, modifiedAt: clock.now().toISOString() })
    tell(mailbox, item.id, 'updated')
  }
  const takeOut = (mailbox: string, id: string) => {
    const own = calendar(mailbox)
    own.items = own.items.filter((item) => item.id !== id)
    tell(mailbox, id, 'deleted')
  }
  const copyOf = (address: string, { iCalUId }: CalendarItem) =>
    calendar(address).items.find((item) => item.iCalUId === iCalUId)

  /** Brings the invitees' calendars up to what the organizer's says. */
  const invite = (item: CalendarItem, before: readonly string[]) => {
    for (const attendee of item.attendees) {
      const copy = copyOf(attendee.address, item)
      if (copy) touch(attendee.address, copy, copyFor(item, attendee.response))
      else if (attendee.response !== 'declined')
        put(attendee.address, { ...item, ...copyFor(item, 'notResponded'), id: newId() })
    }
    const now = new Set(item.attendees.map(({ address }) => address.toLowerCase()))
    for (const address of before.filter((one) => !now.has(one.toLowerCase()))) callOff(address, item)
  }
  const callOff = (address: string, item: CalendarItem) => {
    const copy = copyOf(address, item)
    if (copy) touch(address, copy, { isCancelled: true, subject: `Aflyst: ${item.subject}`, showAs: 'free' })
  }

  return {
    calendar,
    find,
    listen(listener: CalendarListener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    create(mailbox: string, fields: EventFields): CalendarItem {
      const item = { ...emptyItem(mailbox, newId(), clock.now()), ...fields }
      put(mailbox, item)
      invite(item, [])
      return item
    },

    /** By its organizer. A new time asks everybody anew. */
    update(mailbox: string, id: string, fields: Partial<EventFields>): void {
      const item = find(mailbox, id)
      if (!item) return
      const before = item.attendees.map(({ address }) => address)
      touch(mailbox, item, invitedAnew(item, fields))
      invite(item, before)
    },

    /** By its organizer, who sees it no more; the invitees see that it is cancelled. */
    remove(mailbox: string, id: string): void {
      const item = find(mailbox, id)
      if (!item) return
      takeOut(mailbox, id)
      if (item.response === 'organizer') for (const { address } of item.attendees) callOff(address, item)
    },

    /** By somebody invited; who declines has it no more in the calendar. */
    answer(mailbox: string, id: string, response: Response): void {
      const copy = find(mailbox, id)
      if (!copy) return
      const own = copyOf(copy.organizer, copy)
      if (response === 'declined') takeOut(mailbox, id)
      else touch(mailbox, copy, { response, showAs: response === 'accepted' ? 'busy' : 'tentative' })
      if (!own) return
      const attendees = own.attendees.map((one) =>
        one.address.toLowerCase() === mailbox.toLowerCase()
          ? { ...one, response, respondedAt: clock.now().toISOString() }
          : one,
      )
      touch(copy.organizer, own, { attendees })
    },
  }
}

/** Immutable ids are long and opaque. */
const newId = () => `AAkALg${randomUUID().replaceAll('-', '')}`
