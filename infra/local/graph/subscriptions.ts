import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Subscription } from '../calendar/calendar-item.ts'
import type { Answer } from '../http/router.ts'
import { contextOf, type GraphCall, type GraphRoute } from './graph-route.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

/** Outlook's longest subscription without data of the resource: under seven days. */
const LONGEST_MINUTES = 10_080
const SHORTEST_MINUTES = 45

const wanted = z.strictObject({
  changeType: z.string().regex(/^(created|updated|deleted)(,(created|updated|deleted))*$/),
  resource: z.string().min(1),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().optional(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.string().optional(),
})

/** Seconds since then that Graph rounds nothing away; one too short is made longer, one too long refused. */
function expiryOf(asked: string, now: Date): string | null {
  const minutes = (Date.parse(asked) - now.getTime()) / 60_000
  if (minutes > LONGEST_MINUTES) return null
  if (minutes >= SHORTEST_MINUTES) return new Date(asked).toISOString()
  return new Date(now.getTime() + SHORTEST_MINUTES * 60_000).toISOString()
}

async function create(call: GraphCall): Promise<Answer> {
  const { parts } = call
  const parsed = wanted.safeParse(call.body)
  if (!parsed.success) return refusals.badSubscription(z.prettifyError(parsed.error))
  const { resource, expirationDateTime, notificationUrl, lifecycleNotificationUrl } = parsed.data
  const mailbox = /^\/?users\/([^/]+)\/events$/i.exec(resource)?.[1]?.toLowerCase()
  const ours = parts.world.secretariatMailbox.toLowerCase()
  if (mailbox !== ours || call.tenant.id !== parts.world.hostTenantId) return refusals.accessDenied()
  const expiresAt = expiryOf(expirationDateTime, parts.clock.now())
  if (expiresAt === null)
    return refusals.badSubscription('Subscription expiration can only be 10080 minutes in the future.')
  for (const url of [notificationUrl, lifecycleNotificationUrl])
    if (url !== undefined && !(await parts.notifier.validates(url)))
      return refusals.badSubscription('Subscription validation request failed.')
  const subscription: Subscription = {
    id: randomUUID(),
    tenantId: call.tenant.id,
    mailbox,
    resource,
    changeType: parsed.data.changeType,
    notificationUrl,
    lifecycleNotificationUrl: lifecycleNotificationUrl ?? null,
    clientState: parsed.data.clientState ?? null,
    expiresAt,
  }
  parts.state.subscriptions[subscription.id] = subscription
  return entity(call, subscription, 201)
}

function entity(call: GraphCall, subscription: Subscription, status = 200): Answer {
  const context = contextOf(call, 'subscriptions/$entity')
  return { status, body: { '@odata.context': context, ...asResource(call, subscription) } }
}

/** The client state is told to nobody but whoever is notified. */
function asResource({ parts }: GraphCall, one: Subscription): Resource {
  return {
    id: one.id,
    resource: one.resource,
    applicationId: parts.world.appId,
    changeType: one.changeType,
    clientState: null,
    notificationUrl: one.notificationUrl,
    lifecycleNotificationUrl: one.lifecycleNotificationUrl,
    expirationDateTime: one.expiresAt,
    creatorId: parts.world.appId,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    includeResourceData: null,
    notificationQueryOptions: null,
    notificationUrlAppId: null,
  }
}

const renewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) })

const withOne = (answer: (subscription: Subscription, call: GraphCall) => Answer): GraphRoute['handle'] => {
  return (call) => {
    const id = call.params['subscription-id'] ?? ''
    const found = call.parts.notifier.living().find((one) => one.id === id && one.tenantId === call.tenant.id)
    return found ? answer(found, call) : refusals.noSuchSubscription(id)
  }
}

function renew(subscription: Subscription, call: GraphCall): Answer {
  const parsed = renewal.safeParse(call.body)
  if (!parsed.success) return refusals.badSubscription(z.prettifyError(parsed.error))
  const expiresAt = expiryOf(parsed.data.expirationDateTime, call.parts.clock.now())
  if (expiresAt === null)
    return refusals.badSubscription('Subscription expiration can only be 10080 minutes in the future.')
  subscription.expiresAt = expiresAt
  return entity(call, subscription)
}

const route = (method: string, template: string, handle: GraphRoute['handle']): GraphRoute => ({
  method,
  template,
  permissions: ['Calendars.ReadWrite'],
  operation: 'subscription',
  handle,
})

export const subscriptionRoutes: GraphRoute[] = [
  route('GET', '/subscriptions', (call) => ({
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'subscriptions'),
      value: call.parts.notifier
        .living()
        .filter(({ tenantId }) => tenantId === call.tenant.id)
        .map((one) => asResource(call, one)),
    },
  })),
  route('POST', '/subscriptions', create),
  route(
    'GET',
    '/subscriptions/{subscription-id}',
    withOne((one, call) => entity(call, one)),
  ),
  route('PATCH', '/subscriptions/{subscription-id}', withOne(renew)),
  route(
    'DELETE',
    '/subscriptions/{subscription-id}',
    withOne((one, { parts }) => {
      delete parts.state.subscriptions[one.id]
      return { status: 204 }
    }),
  ),
]
