import type { CalendarItem } from '../calendar/calendar-item.ts'
import { readEventInput } from '../calendar/event-input.ts'
import { etagOf, eventResource } from '../calendar/event-resource.ts'
import { preferredZone } from '../calendar/outlook-time.ts'
import type { Answer } from '../http/router.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { inSecretariatMailbox } from './mailbox-access.ts'
import { collection, page, select } from './odata.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

const writing = ['Calendars.ReadWrite'] as const

/** The event in the zone that the request prefers. Throws nothing: a zone that is not known has been refused. */
export function resourceFor(call: GraphCall, item: CalendarItem): Resource {
  const zone = preferredZone(preferOf(call)) ?? 'UTC'
  return eventResource(item, zone, (address) => call.parts.people.byMail(address)?.name ?? address)
}

export const preferOf = ({ headers }: GraphCall): string | undefined => [headers.prefer].flat().join(', ')

/** Refuses a zone that Graph would not know; null where it can be answered. */
export function refuseZone(call: GraphCall): Answer | null {
  return preferredZone(preferOf(call)) === undefined ? refusals.unknownTimeZone() : null
}

function entity(call: GraphCall, item: CalendarItem, status = 200): Answer {
  const query = call.url.searchParams
  const asked = query.get('$select')
  const whole = resourceFor(call, item)
  const names = asked ? asked.split(',') : Object.keys(whole)
  const body = {
    '@odata.context': contextOf(call, 'users/events/$entity'),
    ...select(whole, names.join(','), names),
    ...expanded(item, query.get('$expand')),
  }
  return { status, body }
}

function expanded(item: CalendarItem, expand: string | null): Resource {
  const id = /singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)/i.exec(expand ?? '')?.[1]
  const found = item.properties.filter((one) => one.id.toLowerCase() === id?.toLowerCase())
  return found.length > 0 ? { singleValueExtendedProperties: found } : {}
}

const MARKED =
  /^singleValueExtendedProperties\/any\((\w+):\s*\1\/id eq '([^']+)' and \1\/value eq '([^']+)'\)$/i

function list(mailbox: string, call: GraphCall): Answer {
  const query = call.url.searchParams
  const filter = query.get('$filter')
  const marked = MARKED.exec(filter ?? '')
  const items = call.parts.exchange
    .calendar(mailbox)
    .items.filter(
      ({ properties }) =>
        marked === null || properties.some(({ id, value }) => id === marked[2] && value === marked[3]),
    )
  if (marked) query.delete('$filter')
  const found = page(
    call,
    here(call),
    items.map((item) => resourceFor(call, item)),
    { defaultSize: 10, largestSize: 1000 },
  )
  const asked = query.get('$select')
  const value = found.value.map((one) => select(one, asked, Object.keys(one)))
  return { status: 200, body: collection(contextOf(call, 'users/events'), { ...found, value }) }
}

function create(mailbox: string, call: GraphCall): Answer {
  const { exchange } = call.parts
  const input = readEventInput(call.body)
  if (!input.ok) return refusals.badRequest(input.message)
  const { start, end, transactionId } = input.fields
  if (!start || !end) return refusals.missingTime()
  const known = exchange.calendar(mailbox).items.some((item) => item.transactionId === transactionId)
  if (transactionId !== undefined && known) return refusals.sameTransaction()
  return entity(call, exchange.create(mailbox, { ...input.fields, start, end }), 201)
}

const withItem = (answer: (item: CalendarItem, mailbox: string, call: GraphCall) => Answer) =>
  inSecretariatMailbox((mailbox, call) => {
    const item = call.parts.exchange.find(mailbox, call.params['event-id'] ?? '')
    return item ? answer(item, mailbox, call) : refusals.noSuchItem()
  })

function update(item: CalendarItem, mailbox: string, call: GraphCall): Answer {
  const match = call.headers['if-match']
  if (match !== undefined && match !== '*' && match !== etagOf(item)) return refusals.changedMeanwhile()
  const input = readEventInput(call.body)
  if (!input.ok) return refusals.badRequest(input.message)
  const { transactionId, ...fields } = input.fields
  if (transactionId !== undefined) return refusals.badRequest('TransactionId cannot be changed.')
  call.parts.exchange.update(mailbox, item.id, fields)
  return entity(call, item)
}

function cancel(item: CalendarItem, mailbox: string, call: GraphCall): Answer {
  if (item.response !== 'organizer' || item.attendees.length === 0) return refusals.notTheOrganizer()
  call.parts.exchange.remove(mailbox, item.id)
  return { status: 202 }
}

function remove(item: CalendarItem, mailbox: string, call: GraphCall): Answer {
  call.parts.exchange.remove(mailbox, item.id)
  return { status: 204 }
}

const route = (method: string, template: string, handle: GraphRoute['handle']): GraphRoute => ({
  method,
  template,
  permissions: writing,
  operation: 'calendar',
  handle: (call) => refuseZone(call) ?? handle(call),
})

export const eventRoutes: GraphRoute[] = [
  route('GET', '/users/{user-id}/events', inSecretariatMailbox(list)),
  route('POST', '/users/{user-id}/events', inSecretariatMailbox(create)),
  route(
    'GET',
    '/users/{user-id}/events/{event-id}',
    withItem((item, _, call) => entity(call, item)),
  ),
  route('PATCH', '/users/{user-id}/events/{event-id}', withItem(update)),
  route('DELETE', '/users/{user-id}/events/{event-id}', withItem(remove)),
  route('POST', '/users/{user-id}/events/{event-id}/cancel', withItem(cancel)),
]
