import type { Route } from '../http/router.ts'
import { batchRoute } from './batch.ts'
import { calendarDeltaRoute } from './calendar-delta.ts'
import { eventRoutes } from './events.ts'
import { asRoute, type GraphParts } from './graph-route.ts'
import { groupDeltaRoute } from './group-delta.ts'
import { groupRoutes } from './groups.ts'
import { installedAppRoutes } from './installed-apps.ts'
import { mailboxRoutes } from './mailbox.ts'
import { scheduleRoute } from './schedules.ts'
import { sendMailRoute } from './send-mail.ts'
import { subscriptionRoutes } from './subscriptions.ts'
import { userRoutes } from './users.ts'

export function graphRoutes(parts: GraphParts): Route[] {
  const single = [
    ...userRoutes,
    groupDeltaRoute,
    ...groupRoutes,
    ...installedAppRoutes,
    sendMailRoute,
    ...mailboxRoutes,
    calendarDeltaRoute,
    ...eventRoutes,
    scheduleRoute,
    ...subscriptionRoutes,
  ].map((route) => asRoute(route, parts))
  return [...single, asRoute(batchRoute(single), parts)]
}
