import type { Attendee, CalendarItem, Response } from '../calendar/calendar-item.ts'
import type { Exchange } from '../calendar/exchange.ts'
import type { Lifecycle, NotificationMode, Notifier } from '../calendar/notifier.ts'
import { instantOfWall, wallOfInstant } from '../calendar/outlook-time.ts'
import type { State } from '../state.ts'

/** An event as its mailbox's owner sees it in Outlook. */
export type CalendarView = Omit<CalendarItem, 'properties' | 'body'>

export type CalendarParts = { exchange: Exchange; notifier: Notifier; state: State }

/** What people do in Outlook, and what becomes of Graph's notifications. Times are Danish wall time. */
export function calendarActs({ exchange, notifier, state }: CalendarParts) {
  const theItem = (address: string, id: string): CalendarItem => {
    const found = exchange.find(address, id)
    if (!found) throw new NoSuchEvent(`${address} has no such event`)
    return found
  }
  const ownItem = (address: string, id: string): CalendarItem => {
    const item = theItem(address, id)
    if (item.response !== 'organizer') throw new NoSuchEvent('Only its organizer changes a meeting')
    return item
  }
  return {
    calendar: (address: string): CalendarView[] =>
      exchange
        .calendar(address)
        .items.map(({ properties: _, body: __, ...view }) => view)
        .sort((a, b) => a.start.localeCompare(b.start)),

    /** To another start: the length stays. */
    moveEvent(address: string, id: string, start: string): void {
      const item = ownItem(address, id)
      const length = +instantOfWall(item.end) - +instantOfWall(item.start)
      const from = wallOfInstant(instantOfWall(start))
      const to = wallOfInstant(new Date(+instantOfWall(from) + length))
      exchange.update(address, id, { start: from, end: to })
    },
    renameEvent(address: string, id: string, subject: string): void {
      exchange.update(address, ownItem(address, id).id, { subject })
    },
    placeEvent(address: string, id: string, location: string): void {
      exchange.update(address, ownItem(address, id).id, { location })
    },
    /** Who is called: whoever stays keeps their answer. */
    callTo(address: string, id: string, called: readonly Pick<Attendee, 'address' | 'type'>[]): void {
      const attendees = called.map((one) => ({
        ...one,
        name: one.address,
        response: 'none' as const,
        respondedAt: null,
      }))
      exchange.update(address, ownItem(address, id).id, { attendees })
    },
    cancelEvent(address: string, id: string): void {
      exchange.remove(address, ownItem(address, id).id)
    },
    answerEvent(address: string, id: string, response: Response): void {
      if (theItem(address, id).response === 'organizer') throw new NoSuchEvent('Nobody invited the organizer')
      exchange.answer(address, id, response)
    },
    /** An appointment of the person's own, which the product knows nothing of. */
    addAppointment(
      address: string,
      appointment: Pick<CalendarItem, 'subject' | 'start' | 'end'> & Partial<Pick<CalendarItem, 'showAs'>>,
    ): string {
      return exchange.create(address, appointment).id
    },
    /** Whether anybody but the owner may see when the person is busy. */
    closeCalendar(address: string, closed: boolean): void {
      const wanted = address.toLowerCase()
      state.closedCalendars = state.closedCalendars.filter((one) => one !== wanted)
      if (closed) state.closedCalendars.push(wanted)
    },

    setNotifications: (mode: NotificationMode) => void (notifier.mode.is = mode),
    notifications: (): NotificationMode => notifier.mode.is,
    releaseNotifications: (order?: 'in order' | 'backwards') => notifier.release(order),
    tellLifecycle: (event: Lifecycle) => notifier.tellLifecycle(event),
    subscriptions: () => notifier.living(),
    /** Resolves when every notification on its way has arrived. */
    notificationsArrived: () => notifier.settled(),
    /** Graph forgets how far everybody has read. */
    expireDeltaLinks(address: string): void {
      exchange.calendar(address).generation += 1
    },
  }
}

export class NoSuchEvent extends Error {}
