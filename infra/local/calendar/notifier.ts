import { randomUUID } from 'node:crypto'
import type { TenantClock } from '../clock.ts'
import type { State } from '../state.ts'
import type { Traffic } from '../traffic.ts'
import { etagOf } from './event-resource.ts'
import type { Subscription } from './calendar-item.ts'
import type { ChangeKind, Exchange } from './exchange.ts'

/** What becomes of notifications: they arrive, never do, arrive twice, or wait until they are let go. */
export type NotificationMode = 'prompt' | 'lost' | 'doubled' | 'held'
export type Lifecycle = 'missed' | 'subscriptionRemoved' | 'reauthorizationRequired'
export type Notifier = ReturnType<typeof makeNotifier>

/** Graph waits no longer for the address that a subscription names. */
const PATIENCE_MS = 10_000
const NOTIFY = '/notificationUrl'

/** Tells whoever subscribes of changes in a calendar, by HTTP as Graph does, some instants after the change. */
export function makeNotifier(parts: {
  state: State
  clock: TenantClock
  traffic: Traffic
  exchange: Exchange
}) {
  const { state, clock, traffic, exchange } = parts
  const underway = new Set<Promise<void>>()
  let held: (() => Promise<void>)[] = []
  const mode: { is: NotificationMode } = { is: 'prompt' }

  const post = async (url: string, value: object) => {
    const body = { value: [value] }
    let status = 0
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      status = response.status
    } catch (error) {
      // Nobody listens there: a lost notification, as it happens.
      if (!(error instanceof Error)) throw error
    }
    traffic.record({
      service: 'notification',
      method: 'POST',
      template: NOTIFY,
      path: url,
      requestBody: body,
      status,
      responseBody: undefined,
    })
  }
  const start = (work: () => Promise<void>) => {
    const running = work().finally(() => underway.delete(running))
    underway.add(running)
  }
  const send = (work: () => Promise<void>) => {
    if (mode.is === 'lost') return
    if (mode.is === 'held') return void held.push(work)
    start(work)
    if (mode.is === 'doubled') start(work)
  }
  const common = (subscription: Subscription) => ({
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: subscription.expiresAt,
    clientState: subscription.clientState,
    resource: subscription.resource,
    tenantId: subscription.tenantId,
  })
  const living = () =>
    Object.values(state.subscriptions).filter(
      ({ expiresAt }) => Date.parse(expiresAt) > clock.now().getTime(),
    )

  exchange.listen((mailbox, id, kind) => {
    for (const subscription of living().filter((one) => one.mailbox === mailbox)) {
      if (!subscription.changeType.split(',').includes(kind)) continue
      send(() =>
        post(subscription.notificationUrl, { ...common(subscription), ...changed(mailbox, id, kind) }),
      )
    }
  })

  function changed(mailbox: string, id: string, changeType: ChangeKind) {
    const item = exchange.find(mailbox, id)
    const resource = `Users/${mailbox}/Events/${id}`
    const data = { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, id }
    return { changeType, resource, resourceData: { ...data, ...(item && { '@odata.etag': etagOf(item) }) } }
  }

  return {
    mode,
    living,
    /** Lets go what was held, the last first where that is wanted. */
    release(order: 'in order' | 'backwards' = 'in order') {
      const waiting = order === 'in order' ? held : held.reverse()
      held = []
      start(async () => {
        for (const work of waiting) await work()
      })
    },
    /** Graph's own news of a subscription; a removed one is gone. */
    tellLifecycle(lifecycleEvent: Lifecycle) {
      for (const subscription of living()) {
        if (lifecycleEvent === 'subscriptionRemoved') delete state.subscriptions[subscription.id]
        const url = subscription.lifecycleNotificationUrl
        if (url) start(() => post(url, { ...common(subscription), lifecycleEvent }))
      }
    },
    /** Whether the address echoes a token, as it must before Graph sends it anything. */
    async validates(notificationUrl: string): Promise<boolean> {
      const token = `Validation: ${randomUUID()} + å`
      const url = new URL(notificationUrl)
      url.searchParams.set('validationToken', token)
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        const isText = response.headers.get('content-type')?.startsWith('text/plain') ?? false
        return response.status === 200 && isText && (await response.text()) === token
      } catch (error) {
        if (!(error instanceof Error)) throw error
        return false
      }
    },
    /** Resolves when all that was on its way has arrived. */
    async settled() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}
