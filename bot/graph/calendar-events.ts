import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Calendar, CalendarEvent, EventFailure, EventResult } from '../deps.ts'
import {
  EVENT_PROPERTIES,
  eventChangeBody,
  isOurs,
  MARK_PROPERTY,
  newEventBody,
  readEvent,
} from './calendar-event-fields.ts'
import { eventFailure } from './calendar-failure.ts'
import { PREFERENCES } from './calendar-time.ts'
import type { GraphClients } from './graph-clients.ts'
import { graphFailure } from './graph-failure.ts'
import type { MailboxMeter } from './mailbox-meter.ts'

type EventActs = Pick<
  Calendar,
  'createEvent' | 'updateEvent' | 'cancelEvent' | 'deleteEvent' | 'readEvent' | 'findEvent'
>

const list = z.object({ value: z.array(z.unknown()) })

/** Writing is tried once, and again by whoever keeps count; reading waits as Graph asks. */
export function createEventActs(
  config: Pick<Config, 'hostTenantId' | 'secretariatMailbox'>,
  clients: GraphClients,
  meter: MailboxMeter,
): EventActs {
  const events = `users/${encodeURIComponent(config.secretariatMailbox)}/events`
  const path = (id: string) => `${events}/${encodeURIComponent(id)}`
  const inTurn = <Result>(request: () => Promise<Result>) => meter.inTurn(config.secretariatMailbox, request)
  const at = (client: Client, address: string): GraphRequest =>
    client.api(address).header('Prefer', PREFERENCES)
  const writing = (address: string) => at(clients.single(config.hostTenantId), address)
  const reading = (address: string) => at(clients.patient(config.hostTenantId), address)

  const findEvent = async (mark: string): Promise<CalendarEvent | null> => {
    const isMarked = `singleValueExtendedProperties/any(p:p/id eq '${MARK_PROPERTY}' and p/value eq '${mark}')`
    const found: unknown = await inTurn(() =>
      reading(events).filter(encodeURIComponent(isMarked)).select(EVENT_PROPERTIES).get(),
    )
    const ours = list.parse(found).value.find(isOurs)
    return ours === undefined ? null : readEvent(ours)
  }

  return {
    findEvent,

    createEvent: (event) =>
      ending(async () => {
        try {
          const made: unknown = await inTurn(() => writing(events).post(newEventBody(event)))
          return { ok: true, event: readEvent(made) }
        } catch (error) {
          // Outlook has had this very event before: the answer to it was lost on its way.
          const there = graphFailure(error)?.status === 409 ? await findEvent(event.mark) : null
          if (there === null) throw error
          return { ok: true, event: there }
        }
      }),

    updateEvent: (id, etag, change) =>
      ending(async () => {
        const request = writing(path(id)).header('If-Match', etag)
        const written: unknown = await inTurn(() => request.patch(eventChangeBody(change)))
        return { ok: true, event: readEvent(written) }
      }),

    cancelEvent: (id, comment) => orGone(() => inTurn(() => writing(`${path(id)}/cancel`).post({ comment }))),

    deleteEvent: (id) => orGone(() => inTurn(() => writing(path(id)).delete())),

    async readEvent(id) {
      try {
        const found: unknown = await inTurn(() => reading(path(id)).select(EVENT_PROPERTIES).get())
        return isOurs(found) ? readEvent(found) : null
      } catch (error) {
        if (graphFailure(error)?.status === 404) return null
        throw error
      }
    },
  }
}

async function ending(act: () => Promise<EventResult>): Promise<EventResult> {
  try {
    return await act()
  } catch (error) {
    return eventFailure(error)
  }
}

async function orGone(act: () => Promise<unknown>): Promise<{ ok: true } | EventFailure> {
  try {
    await act()
    return { ok: true }
  } catch (error) {
    const status = graphFailure(error)?.status ?? 0
    // An answer without a body, over which the library may stumble.
    if (status >= 200 && status < 300) return { ok: true }
    const failure = eventFailure(error)
    return failure.reason === 'gone' ? { ok: true } : failure
  }
}
