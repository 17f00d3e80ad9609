import type { Subscription as GraphSubscription } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Calendar, Subscription } from '../deps.ts'
import { PREFERENCES } from './calendar-time.ts'
import type { GraphClients } from './graph-clients.ts'
import { graphFailure } from './graph-failure.ts'

const subscription = z.object({ id: z.string().min(1), expirationDateTime: z.coerce.date() })

/** Notifications say that something changed and in which event, never what: they carry no data of the calendar. */
export function createSubscriptions(
  config: Pick<Config, 'hostTenantId' | 'secretariatMailbox'>,
  clients: GraphClients,
): Pick<Calendar, 'subscribe' | 'renew' | 'unsubscribe'> {
  const at = (path: string) => clients.patient(config.hostTenantId).api(path).header('Prefer', PREFERENCES)
  const one = (id: string) => `subscriptions/${encodeURIComponent(id)}`
  return {
    async subscribe({ url, clientState, expiresAt }) {
      const body: GraphSubscription = {
        changeType: 'created,updated,deleted',
        resource: `users/${config.secretariatMailbox}/events`,
        notificationUrl: url,
        lifecycleNotificationUrl: url,
        expirationDateTime: expiresAt.toISOString(),
        clientState,
        latestSupportedTlsVersion: 'v1_2',
      }
      return read(await at('subscriptions').post(body))
    },
    async renew(id, expiresAt) {
      try {
        return read(await at(one(id)).patch({ expirationDateTime: expiresAt.toISOString() }))
      } catch (error) {
        if (graphFailure(error)?.status === 404) return null
        throw error
      }
    },
    async unsubscribe(id) {
      try {
        await at(one(id)).delete()
      } catch (error) {
        const status = graphFailure(error)?.status ?? 0
        // 204 has no body, over which the library may stumble; 404: it is gone as wanted.
        if (status !== 404 && !(status >= 200 && status < 300)) throw error
      }
    },
  }
}

function read(answer: unknown): Subscription {
  const { id, expirationDateTime } = subscription.parse(answer)
  return { id, expiresAt: expirationDateTime }
}
