import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { ask, graphUrl, part, tokenFor, type Reply } from './ask.ts'
import { startStandIn, type StandIn } from '../support/stand-in-server.ts'

let tenant: LocalTenant
let listener: StandIn
/** An event of the secretariat's own, without invitees. */
let ownId: string
beforeAll(async () => {
  tenant = await startLocalTenant()
  listener = await startStandIn((asked) => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: new URL(asked.path, 'http://x').searchParams.get('validationToken') ?? '',
  }))
  const made = await graph('POST', events(), meeting({ transactionId: 'first' }))
  ownId = part(made.body, 'id')
})
afterAll(async () => {
  await listener.stop()
  await tenant.stop()
})

const box = () => tenant.world.secretariatMailbox
const events = (user = box()) => `/users/${user}/events`
const graph = async (method: string, path: string, body?: unknown, tenantId?: string): Promise<Reply> =>
  ask(method, graphUrl(tenant, path), { token: await tokenFor(tenant, 'graph', tenantId), body })
const tenantOf = (key: string) => tenant.admin.person(key).account!.tenantId
const danish = (dateTime: string) => ({ dateTime, timeZone: 'Romance Standard Time' })
const meeting = (change: object = {}) => ({
  subject: 'Møde',
  start: danish('2026-03-27T09:00:00'),
  end: danish('2026-03-27T12:00:00'),
  ...change,
})
const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z'
const delta = (query: string) => graph('GET', `/users/${box()}/calendarView/delta?${query}`)
const getSchedule = (change: object, asker = box()) =>
  graph('POST', `/users/${asker}/calendar/getSchedule`, {
    schedules: ['direktoer@soroe.dk'],
    startTime: danish('2026-03-02T00:00:00'),
    endTime: danish('2026-03-09T00:00:00'),
    availabilityViewInterval: 60,
    ...change,
  })
const subscribe = (change: object) =>
  graph('POST', '/subscriptions', {
    changeType: 'updated',
    resource: `users/${box()}/events`,
    notificationUrl: listener.url,
    expirationDateTime: new Date(tenant.clock.now().getTime() + 3_600_000).toISOString(),
    clientState: 'ours',
    ...change,
  })
const inDays = (days: number) => new Date(tenant.clock.now().getTime() + days * 86_400_000).toISOString()

/** What is refused, and how: the sentence, the request, the status and the code that Microsoft answers with. */
const refused: [sentence: string, request: () => Promise<Reply>, status: number, code: string][] = [
  [
    'an event in a calendar outside the app’s scope',
    () => graph('POST', events('direktoer@soroe.dk'), meeting()),
    403,
    'ErrorAccessDenied',
  ],
  [
    'an event in nobody’s calendar',
    () => graph('POST', events('nobody@soroe.dk'), meeting()),
    404,
    'ErrorInvalidUser',
  ],
  [
    'an event by a tenant that has not consented',
    () => graph('POST', events(), meeting(), tenantOf('director-roskilde')),
    403,
    'Authorization_RequestDenied',
  ],
  [
    'an event without a time',
    () => graph('POST', events(), { subject: 'Møde' }),
    400,
    'ErrorPropertyValidationFailure',
  ],
  [
    'an event that ends before it starts',
    () => graph('POST', events(), meeting({ end: danish('2026-03-27T08:00:00') })),
    400,
    'BadRequest',
  ],
  [
    'an event in a zone that nobody knows',
    () =>
      graph('POST', events(), meeting({ start: { dateTime: '2026-03-27T09:00:00', timeZone: 'Dansk tid' } })),
    400,
    'BadRequest',
  ],
  [
    'an event with a property that Graph does not know',
    () => graph('POST', events(), meeting({ title: 'Møde' })),
    400,
    'BadRequest',
  ],
  [
    'the same transaction twice',
    () => graph('POST', events(), meeting({ transactionId: 'first' })),
    409,
    'ErrorDuplicateTransactionId',
  ],
  [
    'cancelling what invites nobody',
    () => graph('POST', `${events()}/${ownId}/cancel`, { comment: 'x' }),
    400,
    'ErrorInvalidRequest',
  ],
  [
    'changing an event that is not there',
    () => graph('PATCH', `${events()}/none`, { subject: 'x' }),
    404,
    'ErrorItemNotFound',
  ],
  ['a delta with $select', () => delta(`${window}&$select=id`), 400, 'BadRequest'],
  ['a delta with $expand', () => delta(`${window}&$expand=singleValueExtendedProperties`), 400, 'BadRequest'],
  ['a delta with $filter', () => delta(`${window}&$filter=isAllDay eq true`), 400, 'BadRequest'],
  ['a delta without a window', () => delta('startDateTime=2026-01-01T00:00:00Z'), 400, 'BadRequest'],
  [
    'free time of more than twenty people',
    () => getSchedule({ schedules: Array.from({ length: 21 }, (_, n) => `n${n}@soroe.dk`) }),
    400,
    'ErrorInvalidParameter',
  ],
  [
    'free time of more than 42 days',
    () => getSchedule({ endTime: danish('2026-04-20T00:00:00') }),
    400,
    'ErrorTimeIntervalTooBig',
  ],
  [
    'free time in slots of three minutes',
    () => getSchedule({ availabilityViewInterval: 3 }),
    400,
    'ErrorInvalidMergedFreeBusyInterval',
  ],
  [
    'free time asked as a guest, who has no mailbox',
    () => getSchedule({}, 'direktoer@lejre.dk'),
    404,
    'ErrorInvalidUser',
  ],
  [
    'a subscription to somebody else’s calendar',
    () => subscribe({ resource: 'users/direktoer@soroe.dk/events' }),
    403,
    'ErrorAccessDenied',
  ],
  [
    'a subscription of a week and more',
    () => subscribe({ expirationDateTime: inDays(8) }),
    400,
    'ValidationError',
  ],
  [
    'a subscription with too long a state',
    () => subscribe({ clientState: 'x'.repeat(129) }),
    400,
    'ValidationError',
  ],
  [
    'a subscription for an address that does not say its token back',
    () => subscribe({ notificationUrl: `${tenant.urls.origin}/desk` }),
    400,
    'ValidationError',
  ],
  [
    'renewing a subscription that is not there',
    () =>
      graph('PATCH', '/subscriptions/7d1f3f3e-93a5-4a3f-9d3a-0d2a4f4b6c01', {
        expirationDateTime: inDays(1),
      }),
    404,
    'ResourceNotFound',
  ],
]

describe('of calendars the local tenant refuses what Microsoft refuses', () => {
  test.each(refused)('%s', async (_, request, status, code) => {
    const reply = await request()
    expect({ status: reply.status, code: part(reply.body, 'error', 'code') }).toEqual({ status, code })
  })
})

test('an event that somebody changed meanwhile is refused to whoever read it before', async () => {
  const url = graphUrl(tenant, `${events()}/${ownId}`)
  const token = await tokenFor(tenant, 'graph')
  const read = await ask('GET', url, { token })
  await graph('PATCH', `${events()}/${ownId}`, { subject: 'Ændret' })
  const late = await fetch(url, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'if-match': part(read.body, '@odata.etag'),
    },
    body: JSON.stringify({ subject: 'For sent' }),
  })
  expect(late.status).toBe(412)
  expect(part(await late.json(), 'error', 'code')).toBe('ErrorIrresolvableConflict')
})

test('a batch asks one mailbox of four things at a time; the fifth comes too early', async () => {
  const requests = Array.from({ length: 5 }, (_, n) => ({
    id: String(n),
    method: 'GET',
    url: `/users/${box()}/events/${ownId}`,
  }))
  const { body } = await graph('POST', '/$batch', { requests })
  const statuses = part<{ id: string; status: number }[]>(body, 'responses').map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 200, 200, 200, 429])
})
